import { expect, test } from 'vitest';
import type { Fact } from '../../../src/types.ts';
import { type ArticleSketch, anEvent, toldApart } from '../../support/anEvent.ts';

const factTelling = (
  phrase: string,
  first: ArticleSketch,
  ...rest: readonly ArticleSketch[]
): Fact => {
  const fact = toldApart(anEvent(first, ...rest)).facts.find((f) =>
    f.chosen.quote.includes(phrase),
  );
  if (!fact) throw new Error(`nothing tells ${phrase}`);
  return fact;
};
/** The quote with its insertions in square brackets. */
const read = ({ chosen: { quote, insertions } }: Fact): string =>
  insertions.reduceRight(
    (text, { at, text: ours }) => `${text.slice(0, at)} [${ours}]${text.slice(at)}`,
    quote,
  );

const day = '2031-05-15';
const check = (text: string, expected: string, date: string | undefined = day) =>
  expect(read(factTelling(text, date ? { text, day: date } : { text }))).toBe(expected);

test.each<[string, string, string]>([
  ['a weekday', 'They met on Wednesday in Arden.', 'They met on Wednesday [14 May 2031] in Arden.'],
  ['a day of the year', 'They left on Aug. 13 by ship.', 'They left on Aug. 13 [2030] by ship.'],
  ['last month', 'They met last month.', 'They met last month [April 2031].'],
  ['a possessive', 'They mourn Wednesday’s dead.', 'They mourn Wednesday’s [14 May 2031] dead.'],
  ['nothing that is said in full', 'They met on 3 May 2029.', 'They met on 3 May 2029.'],
])('resolves %s', (_title, text, expected) => check(text, expected));

test('leaves open what neither the article nor its event dates', () => {
  const text = 'They met on Wednesday in Arden.';
  expect(read(factTelling(text, { text }))).toBe(text);
});

test('an undated article takes its days from the others of its event', () => {
  const fact = factTelling(
    'on Wednesday',
    { text: 'They met on Wednesday.' },
    { text: 'Talks went on.', day },
  );
  expect(read(fact)).toBe('They met on Wednesday [14 May 2031].');
  expect(fact.dates).toEqual(['2031-05-14']);
});

test('names the one person whom a pronoun can mean', () => {
  const text = 'President Ilse Brandt opened the bridge. She called it a promise kept.';
  expect(read(factTelling('promise', { text }))).toBe(
    'She [Ilse Brandt] called it a promise kept.',
  );
});

test.each<[string, string]>([
  ['the sentence before', 'Mrs Ilse Brandt was found by a search dog.'],
  ['any other sentence', 'Guests thanked Mrs Ilse Brandt. Ilse Brandt was found by a search dog.'],
])('names nobody whom %s calls a woman for a "he"', (_title, before) => {
  const fact = factTelling('messages', { text: `${before} He sent messages from the hut.` });
  expect(fact.chosen.insertions).toEqual([]);
  expect(fact.chosen.context?.quote).toMatch(/was found by a search dog/);
});

test('shows the sentence before when the pronoun may mean two people', () => {
  const text = 'Mr Pavel Dorn met Mr Idris Vale. He called it a promise kept.';
  const fact = factTelling('promise', { text });
  expect(fact.chosen.insertions).toEqual([]);
  expect(fact.chosen.context?.quote).toBe('Mr Pavel Dorn met Mr Idris Vale.');
});

test('names the one who speaks behind a quotation, when the sentence before tells of nobody else', () => {
  const text =
    'President Ilse Brandt opened the bridge. "It is a promise kept," she told reporters.';
  expect(read(factTelling('promise', { text }))).toBe(
    '"It is a promise kept," she [Ilse Brandt] told reporters.',
  );
});

test.each<[string, string, string]>([
  [
    'a speaker may be another than the one mentioned before',
    'Hundreds of guests from nine towns thanked Ms Ilse Brandt. "It is a promise kept," he said.',
    'Hundreds of guests from nine towns thanked Ms Ilse Brandt.',
  ],
  [
    'a passage goes on with a quotation that began before it',
    'Ilse Brandt and Idris Vale said: "We kept our word. This is a promise kept."',
    'Ilse Brandt and Idris Vale said: "We kept our word.',
  ],
])('shows the sentence before when %s', (_title, text, context) => {
  expect(factTelling('promise', { text }).chosen.context?.quote).toBe(context);
});

test.each<[string, string]>([
  ['in the passage', '"A promise kept," Karin Ostby said, and she told us why.'],
  ['and says "she would"', 'Lawyer Karin Ostby said she would see the promise kept.'],
])('needs no sentence before for a speaker named %s', (_title, sentence) => {
  const text = `Guests thanked the town. ${sentence}`;
  expect(factTelling('promise', { text }).chosen.context).toBeNull();
});

test('the day that the passage names first leads its days', () => {
  const text = 'They gathered on Thursday to mourn the dead of Wednesday.';
  expect(factTelling(text, { text, day }).dates).toEqual(['2031-05-15', '2031-05-14']);
});

test.each<[string, string, string | null]>([
  ['beside the verb', '"We will build it," Pavel Dorn said.', 'Pavel Dorn'],
  ['after the verb', '"We will build it," said Pavel Dorn.', 'Pavel Dorn'],
  [
    'before an apposition',
    'Pavel Dorn, who was joined by Karin Ostby, said they would "build it".',
    'Pavel Dorn',
  ],
  ['of an unnamed speaker', '"We will build it," the mayor said.', null],
  ['of two', 'Pavel Dorn and Karin Ostby said they would "build it".', null],
])('gives the speaker %s', (_title, text, speaker) => {
  expect(factTelling(text, { text }).speaker).toBe(speaker);
});
