import { expect, test } from 'vitest';
import { anEvent, theFact, toldAsOne } from '../../support/anEvent.ts';

/** Of two versions of one fact, the first is chosen, whichever article comes first. */
const check = (fuller: string, sparser: string) => {
  for (const texts of [
    [fuller, sparser],
    [sparser, fuller],
  ] as const) {
    const event = anEvent({ text: texts[0] }, { text: texts[1] });
    expect(theFact(toldAsOne(event)).chosen.quote).toBe(fuller);
  }
};

test.each<[string, string, string]>([
  [
    'a figure and a place beat a vague report',
    'The storm tore the roofs off 47 houses in Arden on Monday.',
    'The storm tore the roofs off houses.',
  ],
  [
    'a quotation with its speaker beats a summary',
    'Mayor Ilse Brandt said the harbour would stay shut "until every hull is checked".',
    'The mayor said the harbour would stay shut.',
  ],
  [
    'a sentence that stands alone beats one with an unexplained pronoun',
    'Ilse Brandt opened the bridge in Arden.',
    'She opened the bridge in Arden.',
  ],
  [
    'more words without more matter do not win',
    'The mayor opened the Selby bridge on Monday.',
    'It was then that the mayor, as it were, was there and opened it, the bridge.',
  ],
])('%s', (_title, fuller, sparser) => check(fuller, sparser));

test('says what the chosen version adds over which articles', () => {
  const told = toldAsOne(
    anEvent(
      { text: 'Ilse Brandt opened the Selby bridge before 300 guests on Monday.' },
      { text: 'Ilse Brandt opened the Selby bridge.' },
    ),
  );
  expect(theFact(told).why).toEqual({ adds: ['300 guests', 'Monday'], over: ['a1'] });
});

test('two sentences in a row of one article that tell one fact are one version', () => {
  const told = toldAsOne(
    anEvent(
      {
        text: 'Divers raised the ferry Anna on Tuesday. It took nine hours and two floating cranes.',
      },
      { text: 'The ferry Anna was raised.' },
    ),
  );
  expect(theFact(told).versions.map(({ quote }) => quote)).toEqual([
    'Divers raised the ferry Anna on Tuesday. It took nine hours and two floating cranes.',
    'The ferry Anna was raised.',
  ]);
});
