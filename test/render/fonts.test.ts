import { expect, test } from 'vitest';
import { fontsFor } from '../../src/render/fonts.ts';

async function check(text: string, families: readonly string[]) {
  const { css, missing } = await fontsFor(text);
  const found = [...css.matchAll(/font-family: '([^']+)'/g)].map(([, family]) => family);
  expect([...new Set(found)]).toEqual(['Source Serif 4', 'Source Sans 3', ...families]);
  expect(missing).toEqual([]);
}

test.each<[string, string, readonly string[]]>([
  ['English needs the two own families alone', 'Plain “words” – and £5', []],
  ['Vietnamese too', 'Đặng Thị Ngọc Hạnh', []],
  ['Greek and Cyrillic too', 'Ελένη Παπαδάκη, Радио Остров', []],
  ['Chinese and Japanese have a fall-back', '渔民 カタカナ', ['Noto Sans SC']],
  ['Korean has one', '부산', ['Gowun Dodum']],
  ['emoji have one', '🎣', ['Noto Emoji']],
  ['Arabic has one', 'الخبر', ['Noto Sans Arabic']],
])('%s', (_title, text, families) => check(text, families));

test('only the slices that a text uses are embedded', async () => {
  const plain = (await fontsFor('plain')).css.length;
  const more = (await fontsFor('plain Đặng')).css.length;
  expect(plain).toBeLessThan(160_000);
  expect(more).toBeGreaterThan(plain + 20_000);
});

test('a character that no typeface draws is named', async () => {
  expect((await fontsFor('plain \u{13000}')).missing).toEqual(['\u{13000}']);
});
