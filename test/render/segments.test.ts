import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/render/model/dates.ts';
import { compared, withInsertions } from '../../src/render/model/segments.ts';
import { safeLink, shortened } from '../../src/render/text.ts';
import { wrapped } from '../../src/render/wrap.ts';
import type { ArticleId, Insertion } from '../../src/types.ts';
import { aBriefing } from '../support/aBriefing.ts';

const [article] = aBriefing().briefing.articles;
const id = article?.id ?? ('' as ArticleId);

describe('insertions', () => {
  const check = (quote: string, insertions: readonly Insertion[], shown: string) => {
    const segments = withInsertions(
      {
        article: id,
        start: 0,
        end: quote.length,
        quote,
        insertions,
        context: null,
      },
      datesIn('en'),
    );
    expect(segments.map(({ text }) => text).join('')).toBe(shown);
    const theirs = segments.filter(({ ours }) => !ours).map(({ text }) => text);
    expect(theirs.join('')).toBe(quote);
  };
  test.each<[string, string, Insertion[], string]>([
    ['after a word', 'on Friday, he', [{ at: 9, text: '14 March' }], 'on Friday [14 March], he'],
    ['before a word', 'He left', [{ at: 0, text: 'Oran' }], '[Oran] He left'],
    ['at the end', 'on Friday', [{ at: 9, text: '14 March' }], 'on Friday [14 March]'],
    ['between spaces', 'a b', [{ at: 2, text: 'x' }], 'a [x] b'],
    [
      'in any order',
      'ab cd',
      [
        { at: 5, text: '2' },
        { at: 2, text: '1' },
      ],
      'ab [1] cd [2]',
    ],
  ])('%s', (_title, quote, insertions, shown) => check(quote, insertions, shown));
});

describe('a version beside the chosen one marks what that one lacks', () => {
  const check = (version: string, chosen: string, marked: readonly string[]) => {
    const segments = compared(version, chosen);
    expect(segments.map(({ text }) => text).join('')).toBe(version);
    expect(segments.filter((s) => s.marked).map(({ text }) => text)).toEqual(marked);
  };
  test.each<[string, string, string, string[]]>([
    ['nothing in the same words', 'The bridge is open.', 'the bridge is open', []],
    ['a word of its own', 'The long bridge is open.', 'The bridge is open.', ['long']],
    ['words that follow each other, as one', 'It is open to all.', 'It is open.', ['to all']],
    ['all of another text', 'Ferries run.', 'Bridges stand', ['Ferries run']],
  ])('%s', (_title, version, chosen, marked) => check(version, chosen, marked));
});

test.each<[string, string, number, string]>([
  ['a short text stays', 'one two', 10, 'one two'],
  ['a long one is cut between words', 'one two, three', 9, 'one two […]'],
  ['a long word is cut', 'x'.repeat(20), 10, `${'x'.repeat(10)} […]`],
])('%s', (_title, text, length, short) => expect(shortened(text, length)).toBe(short));

test.each<[string, string | null]>([
  ['https://a.example/b', 'https://a.example/b'],
  ['HTTP://A.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  ['file:///etc/hosts', null],
  ['//a.example', null],
])('the address %s is followed to %s', (url, link) => expect(safeLink(url)).toBe(link));

test('a paragraph is wrapped at 78 columns, later lines under the indent', () => {
  const lines = wrapped(`  ${'word '.repeat(40)}`, '    ').split('\n');
  expect(lines.every((line) => line.length <= 78)).toBe(true);
  expect(lines[0]).toMatch(/^ {2}word/);
  expect(lines[1]).toMatch(/^ {4}word/);
});
