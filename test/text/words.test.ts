import { expect, test } from 'vitest';
import { plain, tokensOf } from '../../src/text/words.ts';

const check = (text: string, language: string, expected: readonly string[]) =>
  expect(
    tokensOf(text, language)
      .filter((t) => !t.stop)
      .map((t) => t.stem),
  ).toEqual(expected);

test.each<[string, string, string, readonly string[]]>([
  [
    'stop words go and stems stay',
    'The ministers were signing agreements',
    'en',
    ['minist', 'sign', 'agreement'],
  ],
  ['a country in capitals is no pronoun', 'The US told us', 'en', ['us', 'told']],
  ['dots inside an abbreviation are dropped', 'U.S. talks', 'en', ['us', 'talk']],
  ['figures keep their separators', 'about 1,000 and 3.5', 'en', ['1,000', '3.5']],
  ['a possessive belongs to nobody', 'Renwick’s paintings', 'en', ['renwick', 'paint']],
  ['German loses its endings', 'die Verhandlungen der Minister', 'de', ['verhandl', 'minist']],
  ['Vietnamese keeps its tones', 'má mã', 'vi', ['má', 'mã']],
  ['a script without spaces is cut into words', '東京で会談', 'ja', ['東京', '会談']],
])('%s', (_title, text, language, expected) => check(text, language, expected));

test('a span holds the word as written, without the possessive', () => {
  const text = 'Renwick’s paintings';
  const [first] = tokensOf(text);
  expect(text.slice(first?.start, first?.end)).toBe('Renwick');
});

test('diacritics are folded for comparison', () => {
  expect(plain('Erdoğan Kraków Đà Nẵng')).toBe('erdogan krakow da nang');
});

test('a run without end is cut into words in time linear in its length', () => {
  const started = process.cpuUsage().user;
  expect(tokensOf('東京'.repeat(150_000), 'ja').length).toBeGreaterThan(100_000);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(6);
}, 60_000);
