import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCK, withLock } from '../../src/publish/lock.ts';
import { aFolder, NOW } from '../support/desk.ts';

const holding = async (content: string): Promise<string> => aFolder({ [LOCK]: content });
const holder = (over: object): string =>
  JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: 'then',
    boot: null,
    began: null,
    ...over,
  });
const enter = (out: string) => withLock(out, NOW, async () => 'in');

describe('a lock', () => {
  test('names its holder while it is held, and is gone afterwards', async () => {
    const out = await aFolder();
    const content = await withLock(out, NOW, () => readFile(join(out, LOCK), 'utf8'));
    expect(JSON.parse(content)).toMatchObject({ pid: process.pid, since: NOW.toISOString() });
    expect(await readdir(out)).toEqual([]);
  });

  test('keeps a second run out until the first is done', async () => {
    const out = await aFolder();
    const second = await withLock(out, NOW, () =>
      enter(out).catch((error: Error) => error.message),
    );
    expect(second).toContain(`process ${process.pid}`);
    expect(await enter(out)).toBe('in');
  });

  test('is given back when the work fails', async () => {
    const out = await aFolder();
    const fails = withLock(out, NOW, () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(await readdir(out)).toEqual([]);
  });

  test('lets one of many in at a time', async () => {
    const out = await aFolder();
    let inside = 0;
    let most = 0;
    const one = () =>
      withLock(out, NOW, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((done) => setTimeout(done, 5));
        inside -= 1;
      }).catch(() => undefined);
    await Promise.all(Array.from({ length: 20 }, one));
    expect(most).toBe(1);
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a lock is taken over', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;

  test.each<[string, string]>([
    ['when its holder is dead', holder({ pid: dead })],
    ['when the machine was started anew since', holder({ boot: 'another boot' })],
    ['when its number went to another process', holder({ began: '1' })],
  ])('%s', async (_title, content) => {
    expect(await enter(await holding(content))).toBe('in');
  });

  test('by one of many at a time', async () => {
    const out = await holding(holder({ pid: dead }));
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => enter(out)));
    expect(all.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a lock is respected', () => {
  test.each<[string, string]>([
    ['when its holder lives', holder({})],
    ['when its holder is on another machine', holder({ host: 'elsewhere', pid: 1 })],
    ['when it cannot be read', 'garbage'],
    ['when it is empty', ''],
  ])('%s', async (_title, content) => {
    const out = await holding(content);
    await expect(enter(out)).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await readFile(join(out, LOCK), 'utf8')).toBe(content);
  });

  test('even by a run that ends: it removes only its own', async () => {
    const out = await aFolder();
    await withLock(out, NOW, () => writeFile(join(out, LOCK), holder({ host: 'elsewhere' })));
    expect(await readdir(out)).toEqual([LOCK]);
  });
});
