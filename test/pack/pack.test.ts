import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../support/edition.ts';
import { ROOT } from '../support/imports.ts';

const run = promisify(execFile);
const MINUTES = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief pack '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'the packed project, installed in an empty folder, builds the five articles',
  async () => {
    const { stdout } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { cwd: ROOT },
    );
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
    expect(packed?.files.map(({ path }) => path.split('/')[0])).not.toContain('test');

    const home = join(folder, 'newsroom');
    await mkdir(home);
    await writeFile(join(home, 'package.json'), '{"private":true}');
    await run(
      'npm',
      ['install', '--prefer-offline', '--no-audit', join(folder, packed?.filename ?? '')],
      { cwd: home },
    );
    await cp(SAMPLE, join(home, 'articles'), { recursive: true });
    await run('npx', ['--no-install', 'brief', '--date', '2026-01-15', '--quiet'], { cwd: home });

    const files = await readdir(join(home, 'out', '2026-01-15'));
    expect(files).toEqual(
      expect.arrayContaining(['articles.jsonl', 'briefing.html', 'briefing.json', 'briefing.pdf']),
    );
  },
  4 * MINUTES,
);
