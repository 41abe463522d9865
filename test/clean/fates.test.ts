import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import type { Article, CleanOptions, Declared, Override, RawArticle } from '../../src/types.ts';

const sentence = (n: number): string =>
  `On day ${n} of the strike the ferry crews of Orlen Bay met at quay ${n} and heard speaker number ${n} explain the offer of the owners.`;
const story = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join(' ');

const aRaw = (
  file: string,
  content: string,
  declared: Readonly<Record<string, string>> = {},
  over: Partial<RawArticle> = {},
): RawArticle => ({
  file,
  item: 0,
  ref: null,
  markup: 'text',
  sha256: `${file} ${content}`,
  content,
  declared: Object.fromEntries(
    Object.entries(declared).map(([key, name]) => [key, { name, how: 'test' }]),
  ) as Declared,
  ...over,
});

const options = (
  over: Partial<CleanOptions> = {},
  overrides: readonly Override[] = [],
): CleanOptions => ({
  date: '2025-06-01',
  desk: { sources: [], overrides, notes: null },
  window: { since: null, until: null, after: null },
  ...over,
});

/** Fate of each file; of a duplicate, with the file it duplicates. */
const fates = (articles: readonly Article[]): Readonly<Record<string, string>> => {
  const fileOf = new Map(articles.map(({ id, file }) => [id, file]));
  return Object.fromEntries(
    articles.map(({ file, fate, duplicateOf }) => [
      file,
      duplicateOf ? `${fate} of ${fileOf.get(duplicateOf)}` : fate,
    ]),
  );
};
const fatesOf = (raw: readonly RawArticle[], given = options()) =>
  fates(clean(raw, given).articles);

const POST = { outlet: 'Bay Post' };

test('copies of one file are one article, whoever published it', () => {
  const one = { sha256: 'same' };
  expect(
    fatesOf([aRaw('a.txt', story(0, 9), {}, one), aRaw('b.txt', story(0, 9), {}, one)]),
  ).toEqual({
    'a.txt': 'used',
    'b.txt': 'duplicate of a.txt',
  });
});

test("one outlet's article read twice is one, and the fuller stands for it", () => {
  expect(
    fatesOf([
      aRaw('a.txt', story(0, 19), POST),
      aRaw('b.txt', story(0, 20), { outlet: 'The Bay Post' }),
      aRaw('c.txt', story(0, 19), POST),
    ]),
  ).toEqual({
    'a.txt': 'duplicate of b.txt',
    'b.txt': 'used',
    'c.txt': 'duplicate of b.txt',
  });
});

test.each<[string, readonly RawArticle[]]>([
  [
    'in different outlets',
    [aRaw('a.txt', story(0, 9), POST), aRaw('b.txt', story(0, 9), { outlet: 'Bay Courier' })],
  ],
  ['in outlets that nobody names', [aRaw('a.txt', story(0, 9)), aRaw('b.txt', story(0, 9))]],
  [
    'credited to one agency',
    [aRaw('a.txt', `(AP) — ${story(0, 9)}`), aRaw('b.txt', `(AP) — ${story(0, 9)} More.`)],
  ],
])('near copies %s are versions, not duplicates', (_title, raw) => {
  expect(fatesOf(raw)).toEqual({ 'a.txt': 'used', 'b.txt': 'used' });
});

test('a follow-up that keeps most of the first report is an article of its own', () => {
  expect(fatesOf([aRaw('a.txt', story(0, 12), POST), aRaw('b.txt', story(3, 30), POST)])).toEqual({
    'a.txt': 'used',
    'b.txt': 'used',
  });
});

test('a copy that gives another figure is kept', () => {
  const long = story(0, 20);
  const corrected = long.replace('day 7 of', 'day 77 of');
  expect(
    fatesOf([aRaw('a.txt', `${long} The end.`, POST), aRaw('b.txt', corrected, POST)]),
  ).toEqual({ 'a.txt': 'used', 'b.txt': 'used' });
});

test('one address is one page while its text is the same page', () => {
  const url = { url: 'https://www.baypost.example/harbour/' };
  const grown = { url: 'https://baypost.example/harbour?utm_source=x' };
  expect(
    fatesOf([
      aRaw('a.html', story(0, 9), url),
      aRaw('b.html', story(0, 12), grown),
      aRaw('c.html', story(40, 50), url),
    ]),
  ).toEqual({
    'a.html': 'duplicate of b.html',
    'b.html': 'used',
    'c.html': 'used',
  });
  const home = { url: 'https://baypost.example/' };
  expect(
    fatesOf([aRaw('a.html', story(0, 9), home), aRaw('b.html', story(0, 9), home)])['b.html'],
  ).toBe('used');
});

test('an empty article says so', () => {
  expect(fatesOf([aRaw('a.txt', ' \n\n '), aRaw('b.txt', story(0, 2))])['a.txt']).toBe('empty');
});

test('an override sets a field or excludes, and a name that is not here is noted', () => {
  const raw = [
    aRaw('a.jsonl', story(0, 3), {}, { ref: 'first' }),
    aRaw('a.jsonl', story(10, 13), {}, { item: 1 }),
    aRaw('b.txt', story(20, 23), { outlet: 'Wrong' }),
  ];
  const how = '_desk/overrides.yaml';
  const { articles, notes } = clean(
    raw,
    options({}, [
      { kind: 'set', article: 'b.txt', fields: { outlet: { name: 'Bay Post', how } } },
      { kind: 'exclude', article: 'a.jsonl#1', reason: 'a press release' },
      { kind: 'together', articles: ['first', 'b.txt'] },
      { kind: 'apart', articles: ['b.txt', 'gone.txt'] },
    ]),
  );
  const [, second, third] = articles;
  expect(third?.outlet).toEqual({ name: 'Bay Post', how });
  expect([second?.fate, second?.excludedBecause]).toEqual(['excluded', 'a press release']);
  expect(notes).toContainEqual({ code: 'unmatched-override', detail: 'gone.txt' });
});

test.each<[string, CleanOptions['window'], string]>([
  ['everything', { since: null, until: null, after: null }, 'early undated late month old'],
  ['since a day', { since: '2025-03-05', until: null, after: null }, 'undated late month'],
  ['until a day', { since: null, until: '2025-03-05', after: null }, 'early undated month old'],
  [
    'after the last edition',
    { since: null, until: null, after: { date: '2025-03-04', sha256s: new Set(['seen']) } },
    'undated late month',
  ],
])('a window of %s covers what it says', (_title, window, expected) => {
  const raw = [
    aRaw('early', story(0, 2), { published: '2025-03-04' }),
    aRaw('undated', story(10, 12)),
    aRaw('late', story(20, 22), { published: '2025-03-06T09:00Z' }),
    aRaw('month', story(30, 32), { published: '2025-03' }),
    aRaw('old', story(40, 42), window.after ? {} : { published: '2024' }, { sha256: 'seen' }),
  ];
  const { articles } = clean(raw, options({ window }));
  const inside = new Set(articles.filter(({ fate }) => fate === 'used').map(({ file }) => file));
  expect(
    raw
      .map(({ file }) => file)
      .filter((file) => inside.has(file))
      .join(' '),
  ).toBe(expected);
});

test('ids outlive a new name and tell copies apart', () => {
  const idsOf = (files: readonly string[]) =>
    clean(
      files.map((file) => aRaw(file, story(0, 2))),
      options(),
    ).articles.map(({ id }) => id);
  expect(idsOf(['a.txt'])).toEqual(idsOf(['z.txt']));
  expect(new Set(idsOf(['a.txt', 'b.txt', 'c.txt'])).size).toBe(3);
});

test('the order in which articles are given changes nothing', () => {
  const pool = Array.from({ length: 8 }, (_, i) =>
    aRaw(`${i % 4}.txt`, story(i % 3, 6 + (i % 3)), i % 2 ? POST : {}, { item: Math.floor(i / 4) }),
  );
  const expected = clean(pool, options());
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
      expect(clean(shuffled, options())).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});
