import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { ROOT } from '../support/imports.ts';

const FIXTURES = join(ROOT, 'test', 'fixtures');
const DATE = '2026-01-15';
const cases = readdirSync(FIXTURES).sort();

async function build(name: string): Promise<{ readonly json: string; readonly text: string }> {
  const out = await mkdtemp(join(tmpdir(), 'brief-golden-'));
  try {
    const silent = { out: () => {}, err: () => {} };
    const args = [
      'build',
      join(FIXTURES, name, 'articles'),
      '--out',
      out,
      '--format',
      'txt',
      '--date',
      DATE,
    ];
    expect(await runCli([...args, '--timezone', 'UTC', '--quiet'], silent)).toBe(0);
    const read = (file: string) => readFile(join(out, DATE, file), 'utf8');
    return { json: await read('briefing.json'), text: await read('briefing.txt') };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

test.each(cases)('the edition of %s is the reviewed one', async (name) => {
  const { json, text } = await build(name);
  const expected = (file: string) => join(FIXTURES, name, 'expected', file);
  await expect(json).toMatchFileSnapshot(expected('briefing.json'));
  await expect(text).toMatchFileSnapshot(expected('briefing.txt'));
});
