import { expect, test } from 'vitest';
import { isMostlyQuoted, namesPerson } from '../../../src/render/model/quotation.ts';

test.each<[string, string, boolean]>([
  ['a sentence in quotation marks is a quotation', '“We are ready,” Ruud Halm said.', true],
  ['straight marks quote as well', '"We shall go on until spring," she said.', true],
  ['German marks quote as well', '„Wir sind bereit für den Winter“, sagte Halm.', true],
  ['guillemets quote as well', '« La mer n’a pas de mémoire », a dit la présidente.', true],
  [
    'a quotation that began before the passage counts from its start',
    'We never stop,” he said.',
    true,
  ],
  [
    'a quotation that ends after the passage counts to its end',
    'He said: “We never stop at all',
    true,
  ],
  [
    'an account with two words of somebody’s is none',
    'The talks, which Halm called “very useful”, went on until late in the night.',
    false,
  ],
  ['a sentence without marks is none', 'The talks went on.', false],
  ['an empty passage is none', '', false],
])('%s', (_title, text, expected) => {
  expect(isMostlyQuoted(text)).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['Halm thanked the crew.', 'Ruud Halm', true],
  ['He thanked the crew.', 'Ruud Halm', false],
  ['He went to Ede.', 'A. B. Le', false],
])('whether "%s" names %s', (text, name, expected) => {
  expect(namesPerson(text, name)).toBe(expected);
});
