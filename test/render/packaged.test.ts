import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BriefingError } from '../../src/errors.ts';
import { findBrowser } from '../../src/render/browser.ts';
import { cacheFolder, packagedBrowser } from '../../src/render/packaged.ts';
import { MUST_HAVE_BROWSER } from '../support/browser.ts';

const onItsMachine = test.skipIf(!MUST_HAVE_BROWSER);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

onItsMachine(
  'the browser is unpacked once, whole, into a folder of this user alone',
  async () => {
    const both = await Promise.all([packagedBrowser(), packagedBrowser()]);
    expect(both[0]).toEqual(both[1]);
    const path = both[0]?.path ?? '';
    expect(path.startsWith(cacheFolder())).toBe(true);
    expect((await stat(cacheFolder())).mode & 0o077).toBe(0);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    const names = await readdir(cacheFolder());
    expect(names).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)]);
  },
  120_000,
);

onItsMachine('a folder that others can write to is not trusted', async () => {
  await mkdir(cacheFolder());
  await chmod(cacheFolder(), 0o777);
  await expect(packagedBrowser()).rejects.toThrow(/only this user can write to/);
});

onItsMachine('a link in place of the folder is not followed', async () => {
  await mkdir(join(folder, 'elsewhere'), { mode: 0o700 });
  await symlink(join(folder, 'elsewhere'), cacheFolder());
  await expect(packagedBrowser()).rejects.toThrow(/only this user can write to/);
});

onItsMachine(
  'a cache that cannot be written is told of, with another place for it',
  async (context) => {
    vi.stubEnv('XDG_CACHE_HOME', '/dev/null');
    vi.stubEnv('PUPPETEER_CACHE_DIR', folder);
    const found = await findBrowser(null).catch((error: unknown) => error);
    if (!(found instanceof BriefingError)) return context.skip('a browser is installed here');
    expect(found.hint).toMatch(/^Set XDG_CACHE_HOME/);
  },
);

test('a cache folder is only taken from an absolute path', () => {
  expect(cacheFolder()).toBe(join(folder, 'briefing-generator'));
  vi.stubEnv('XDG_CACHE_HOME', 'relative');
  expect(cacheFolder()).not.toContain('relative');
});

test('the browser that is named is taken before any other', async () => {
  expect(await findBrowser(process.execPath)).toMatchObject({
    path: process.execPath,
    how: '--browser',
  });
});

onItsMachine(
  'where the folder cannot be trusted and nothing is installed, it is said why and what to do',
  async () => {
    await mkdir(cacheFolder());
    await chmod(cacheFolder(), 0o777);
    vi.stubEnv('PUPPETEER_CACHE_DIR', join(folder, 'none'));
    const found = await findBrowser(null).catch((error: unknown) => error);
    // A machine with a browser of its own goes on with that one.
    expect(found).toSatisfy(
      (one: { how?: string; code?: string; message?: string }) =>
        one.how === 'installed' ||
        (one.code === 'PDF_FAILED' && (one.message ?? '').includes('only this user can write to')),
    );
  },
);
