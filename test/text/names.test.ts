import { expect, test } from 'vitest';
import { namesIn } from '../../src/text/names.ts';

const keys = (text: string) => namesIn(text).map(({ key }) => key);

test.each<[string, string, readonly string[]]>([
  [
    'a later short form is the full name',
    'Judge Ilse Corrant spoke. Then Corrant left.',
    ['ilse corrant', 'ilse corrant'],
  ],
  [
    'a heading may come before the full form',
    'Crowds cheer as Renwick leaves.\nHe is Tobias Renwick of old.',
    ['tobias renwick', 'tobias renwick'],
  ],
  [
    'a capital, its country and its people are one',
    'They met in Hanoi, where Vietnamese and Vietnam agreed.',
    ['vietnam', 'vietnam', 'vietnam'],
  ],
  ['the head of a sentence is no name by itself', 'Police came. Nobody saw the police.', []],
  ['days and months are no names', 'He left on Monday in April.', []],
])('%s', (_title, text, expected) => expect(keys(text)).toEqual(expected));

test('a title makes a person', () => {
  const [name] = namesIn('It was said by Governor Lena Harkov.');
  expect(name).toMatchObject({ text: 'Lena Harkov', kind: 'person' });
});
