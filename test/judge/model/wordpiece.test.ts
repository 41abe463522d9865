import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/judge/model/wordpiece.ts';

const WORDS = ['[UNK]', 'the', 'har', '##bour', '##s', 'cafe', ',', '5', '%', '東', 'de', '##al'];
const VOCABULARY = new Map(WORDS.map((word, i) => [word, i]));

const check = (text: string, pieces: readonly string[]) =>
  expect(piecesOf(text, VOCABULARY, 20).map((p) => WORDS[p])).toEqual(pieces);

test.each<[string, string, readonly string[]]>([
  ['a word falls into the longest known pieces', 'harbours', ['har', '##bour', '##s']],
  ['case and accents do not count', 'The CAFÉ', ['the', 'cafe']],
  ['marks are pieces of their own', 'deal, 5%', ['de', '##al', ',', '5', '%']],
  ['a word with an unknown part is unknown as a whole', 'harbourxs the', ['[UNK]', 'the']],
  ['each Han character stands alone', '東東', ['東', '東']],
  ['invisible characters are passed over', 'the\u200b\u00adde\tal', ['[UNK]', '[UNK]']],
  ['an empty text has no pieces', ' \n', []],
])('%s', (_title, text, pieces) => check(text, pieces));

test('no more pieces than the limit are given', () => {
  expect(piecesOf('the the the the', VOCABULARY, 3)).toHaveLength(3);
});
