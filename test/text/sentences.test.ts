import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const check = (text: string, expected: readonly string[]) =>
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);

test.each<[string, string, readonly string[]]>([
  ['a full stop ends a sentence', 'It rained. Roads closed.', ['It rained.', 'Roads closed.']],
  [
    'a title before a name does not end one',
    'Mr. Oduya met Gen. Lindqvist. They spoke.',
    ['Mr. Oduya met Gen. Lindqvist.', 'They spoke.'],
  ],
  [
    'initials belong to the name',
    'The book by K. L. Varga sold out. Shops reordered.',
    ['The book by K. L. Varga sold out.', 'Shops reordered.'],
  ],
  [
    'an abbreviated country ends one only before a word that opens sentences',
    'The U.S. Embassy closed. He left the U.S. The staff stayed.',
    ['The U.S. Embassy closed.', 'He left the U.S.', 'The staff stayed.'],
  ],
  [
    'a month or a number sign before a figure does not end one',
    'It opened on Jan. 5 at No. 10. Crowds came.',
    ['It opened on Jan. 5 at No. 10.', 'Crowds came.'],
  ],
  [
    'a clock time runs on into its day or zone',
    'It began at 5 p.m. Friday. It ended at 9 a.m. Police counted 40 people.',
    ['It began at 5 p.m. Friday.', 'It ended at 9 a.m.', 'Police counted 40 people.'],
  ],
  [
    'decimals hold together',
    'Prices rose 3.5 percent. Rents fell.',
    ['Prices rose 3.5 percent.', 'Rents fell.'],
  ],
  [
    'each sentence of a quotation is its own, with the closing mark on the last',
    '“We won. They lost.” He smiled.',
    ['“We won.', 'They lost.”', 'He smiled.'],
  ],
  [
    'a question in quotation marks runs on to its speaker',
    '"Why now?" Ada Okafor asked. Nobody knew.',
    ['"Why now?" Ada Okafor asked.', 'Nobody knew.'],
  ],
  [
    'dots inside a sentence do not end it',
    'They want peace in Asia … and beyond. He paused… Then he left.',
    ['They want peace in Asia … and beyond.', 'He paused…', 'Then he left.'],
  ],
  [
    'a bracket inside a sentence keeps its own stops',
    'The mayor (who had left. She came back) voted. It passed.',
    ['The mayor (who had left. She came back) voted.', 'It passed.'],
  ],
  [
    'a name with an exclamation mark runs on',
    'Shares of Yahoo! Inc. rose. Others fell.',
    ['Shares of Yahoo! Inc. rose.', 'Others fell.'],
  ],
  [
    'a missing space after a stop is seen before an opening word',
    'The talks ended.The war went on.',
    ['The talks ended.', 'The war went on.'],
  ],
  ['an address is not cut', 'Visit Node.js today. Enjoy.', ['Visit Node.js today.', 'Enjoy.']],
  ['a blank line always ends a sentence', 'A headline\n\nIt rained', ['A headline', 'It rained']],
  ['a single line break does not', 'It rained\nall day.', ['It rained\nall day.']],
  [
    'German ordinals and short forms run on',
    'Am 7. April kam Frau Ebers. Die Stadt zahlt z. B. Mieten. Der 20. Jahrestag folgt.',
    ['Am 7. April kam Frau Ebers.', 'Die Stadt zahlt z. B. Mieten.', 'Der 20. Jahrestag folgt.'],
  ],
  [
    'German quotation marks close outward',
    '»Gut. Wirklich?« Er ging.',
    ['»Gut.', 'Wirklich?«', 'Er ging.'],
  ],
  [
    'French quotation marks keep their spaces',
    '« Oui. » M. Doré rit.',
    ['« Oui. »', 'M. Doré rit.'],
  ],
  ['Spanish opening marks begin a sentence', '¿Qué pasa? ¡No lo sé!', ['¿Qué pasa?', '¡No lo sé!']],
  ['Chinese is cut at its own stop', '今天下雨。道路关闭。', ['今天下雨。', '道路关闭。']],
  ['white space holds no sentence', ' \n\n ', []],
])('%s', (_title, text, expected) => check(text, expected));

test('spans are in order, apart, trimmed, and hold every letter and figure', () => {
  const piece = fc.constantFrom(
    'A',
    'b',
    '7',
    '.',
    '?',
    '"',
    '”',
    '(',
    ')',
    ' ',
    '\n',
    'Mr',
    '。',
    '…',
    '語',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let from = 0;
      for (const { start, end } of sentencesOf(text)) {
        expect(text.slice(from, start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        from = end;
      }
      expect(text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test.each(['.', '. ', '.)', '."', '("', '(A b. C', ' ', '\n ', '.””'])(
  'half a million of %j take under two seconds of work',
  (unit) => {
    const before = process.cpuUsage();
    sentencesOf(unit.repeat(500_000 / unit.length));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  },
);
