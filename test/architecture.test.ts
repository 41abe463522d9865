import { describe, expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './support/imports.ts';

/** Top to bottom: a room may import from rooms above it, never from one below or beside it. */
const ORDER = [
  ['types.ts'],
  ['errors.ts', 'notes.ts', 'tidy.ts'],
  ['text'],
  ['config'],
  ['read', 'clean', 'group', 'facts', 'judge', 'brief', 'render', 'publish', 'verify'],
  ['pipeline.ts'],
  ['index.ts', 'commands'],
  ['cli.ts'],
  ['bin.ts'],
];
const CORE = ['text', 'clean', 'group', 'facts', 'brief'];
const OUTSIDE =
  /^(node:(fs|fs\/promises|net|http|https|http2|dns|child_process|worker_threads|os|process|timers|timers\/promises)|puppeteer|nodemailer|croner|@sparticuz\/chromium)$/;
const CLOCK_OR_CHANCE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\./;

const roomOf = (path: string): string => path.split('/')[0] ?? path;
const levelOf = (room: string): number => ORDER.findIndex((rooms) => rooms.includes(room));

function wrongWays(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const from = roomOf(file.path);
    const level = levelOf(from);
    if (level < 0) return [`${file.path} stands in no known room`];
    return importsOf(file)
      .filter(
        (name) => name.endsWith('.ts') && roomOf(name) !== from && levelOf(roomOf(name)) >= level,
      )
      .map((name) => `${file.path} imports ${name}`);
  });
}

function touchesOutside(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => CORE.includes(roomOf(path)))
    .flatMap((file) => [
      ...importsOf(file)
        .filter((name) => OUTSIDE.test(name))
        .map((name) => `${file.path} imports ${name}`),
      ...(CLOCK_OR_CHANCE.test(file.source)
        ? [`${file.path} asks the clock, chance or the process`]
        : []),
    ]);
}

describe('the way of the data is one way', () => {
  test('no room imports from a room below or beside it', () => {
    expect(wrongWays(sourceFiles())).toEqual([]);
  });

  test.each([
    [
      'a stage that reaches into another stage',
      'facts/choose.ts',
      "import { group } from '../group/group.ts';",
    ],
    [
      'a leaf that reaches into a stage',
      'text/words.ts',
      "import type { X } from '../clean/clean.ts';",
    ],
    ['a lazy import of a room below', 'render/pdf.ts', "await import('../pipeline.ts');"],
    ['a room nobody drew', 'misc/utils.ts', ''],
  ])('%s is found', (_title, path, source) => {
    expect(wrongWays([{ path, source }])).toHaveLength(1);
  });
});

describe('the core is pure', () => {
  test('clean, group, facts and brief touch no file, network, clock or chance', () => {
    expect(touchesOutside(sourceFiles())).toEqual([]);
  });

  test.each([
    ['a file', "import { readFileSync } from 'node:fs';"],
    ['the clock', 'const now = Date.now();'],
    ['chance', 'const x = Math.random();'],
    ['the environment', 'const home = process.env.HOME;'],
  ])('%s in the core is found', (_title, source) => {
    expect(touchesOutside([{ path: 'facts/planted.ts', source }])).toHaveLength(1);
  });
});

describe('files stay of a size to read', () => {
  const longest = 300;
  const tables = ['types.ts', 'config/thresholds.ts'];
  test('no file but the tables of types and of tuned numbers has grown past one idea', () => {
    const grown = sourceFiles().filter(
      ({ path, source }) => !tables.includes(path) && source.split('\n').length > longest,
    );
    expect(grown.map(({ path }) => path)).toEqual([]);
  });

  test('only the library entry gathers exports of others', () => {
    const barrels = sourceFiles().filter(
      ({ path, source }) => path !== 'index.ts' && /^export \* from/m.test(source),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});
