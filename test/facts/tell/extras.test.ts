import { expect, test } from 'vitest';
import { anEvent, theFact, toldAs, toldAsOne } from '../../support/anEvent.ts';

const check = (texts: readonly [string, ...string[]], extras: readonly string[]) => {
  const [first, ...rest] = texts.map((text) => ({ text }));
  if (!first) throw new Error('no text');
  expect(theFact(toldAsOne(anEvent(first, ...rest))).extras.map(({ quote }) => quote)).toEqual(
    extras,
  );
};

test.each<[string, readonly [string, ...string[]], readonly string[]]>([
  [
    'a phrase that only the other version has',
    [
      'Divers from Lindholm raised the sunken ferry Anna with two floating cranes, the coast guard said on Monday, while 300 spectators watched from the pier.',
      'Divers from Lindholm raised the sunken ferry Anna with two floating cranes, the coast guard said, after nine hours of work in heavy rain.',
    ],
    ['after nine hours of work in heavy rain.'],
  ],
  [
    'nothing from a version that says the same',
    ['Divers raised the ferry Anna on Tuesday.', 'The ferry Anna was raised by divers.'],
    [],
  ],
  [
    'a detail of two other versions once',
    [
      'The bridge over the Selby was closed on Monday because two of its steel cables had snapped, the harbour office said in a notice to all skippers.',
      'The bridge over the Selby was closed because two of its steel cables had snapped, costing 40 million euros.',
      'The bridge over the Selby was closed because two steel cables had snapped, costing 40 million euros.',
    ],
    ['costing 40 million euros.'],
  ],
  [
    'the whole sentence when nearly all of it is new',
    [
      'Ilse Brandt opened the new Selby bridge on Monday before 300 invited guests from nine towns.',
      'Fireworks lit the river while a choir sang.',
    ],
    ['Fireworks lit the river while a choir sang.'],
  ],
  [
    'a time of day whole',
    [
      'Divers from Lindholm raised the sunken ferry Anna with two floating cranes, the coast guard of Arden said.',
      'Divers from Lindholm raised the sunken ferry Anna with two floating cranes at 17:45, the coast guard said.',
    ],
    ['at 17:45, the coast guard said.'],
  ],
  [
    'the sentence before one with a "he" whom the chosen version does not name',
    [
      'Mayor Ilse Brandt opened the new Selby bridge on Monday before 300 invited guests from nine towns.',
      'Engineer Pavel Dorn met architect Idris Vale. He thanked the welders for their patience.',
    ],
    ['Engineer Pavel Dorn met architect Idris Vale. He thanked the welders for their patience.'],
  ],
])('keeps %s', (_title, texts, extras) => check(texts, extras));

test.each<[string, string, string]>([
  [
    'no sentence before a "he" who leads that sentence and whom the chosen version names',
    'Engineer Pavel Dorn',
    'He thanked the welders for their patience.',
  ],
  [
    'the sentence before a "he" whom the chosen version does not name',
    'Mayor Ilse Brandt',
    'Dorn met architect Idris Vale on the quay. He thanked the welders for their patience.',
  ],
])('keeps %s', (_title, opener, extra) => {
  const event = anEvent(
    {
      text: `${opener} opened the new Selby bridge on Monday before 300 invited guests from nine towns.`,
    },
    {
      text: 'Engineer Pavel Dorn came early. Dorn met architect Idris Vale on the quay. He thanked the welders for their patience.',
    },
  );
  const [fact] = toldAs(event, [['a0 0', 'a1 2'], ['a1 0'], ['a1 1']]).facts;
  expect(fact?.extras.map(({ quote }) => quote)).toEqual([extra]);
});

test.each<[string, string, string, string]>([
  [
    'a subject with its verb to the end of the clause',
    'Engineers found a crack in the Lake Arden dam on Monday, and 900 residents of nine towns were led away by the police.',
    'Divers discovered a nine-metre hole in the Lake Arden dam on Monday, engineers said.',
    'Divers discovered a nine-metre hole in the Lake Arden dam on Monday, engineers said.',
  ],
  [
    'the subject of a verb',
    'Engineers found a crack in the Lake Arden dam near Selby on Monday, and 900 residents were led away by the police of Selby.',
    'A crack in the Lake Arden dam near Selby, found on Monday, has grown by two metres.',
    'A crack in the Lake Arden dam near Selby, found on Monday, has grown by two metres.',
  ],
  [
    'whole what says the contrary',
    'The company Brenner Agrar said on Monday that it had received the letter of the union about the valve.',
    'The company Brenner Agrar denied that it had received the letter.',
    'The company Brenner Agrar denied that it had received the letter.',
  ],
])('tells %s', (_title, one, other, extra) => check([one, other], [extra]));

test('an extra stands at its offsets in its own article', () => {
  const event = anEvent(
    {
      text: 'The court freed Pavel Dorn on Monday after 12 years in the Arden prison, his lawyer Karin Ostby said.',
    },
    { text: 'The court freed Pavel Dorn, who is 61.' },
  );
  for (const { article, start, end, quote } of theFact(toldAsOne(event)).extras)
    expect(event.articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(quote);
});
