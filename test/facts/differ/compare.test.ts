import { describe, expect, test } from 'vitest';
import type { Disagreement } from '../../../src/types.ts';
import { anEvent, toldApart, toldAsOne } from '../../support/anEvent.ts';

const shown = ({ kind, severity, sides }: Disagreement): string =>
  `${kind}, ${severity}: ${sides.map(({ value }) => value).join(' | ')}`;

/** What two statements of one fact disagree on; both articles are of 15 May 2031, a Thursday. */
const check = (one: string, two: string, expected: readonly string[]) => {
  const day = '2031-05-15';
  const told = toldAsOne(anEvent({ text: one, day }, { text: two, day }));
  expect(told.disagreements.map(shown)).toEqual(expected);
};

describe('figures', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'two counts differ',
      'The blast wounded 15 miners.',
      'The blast wounded 26 miners.',
      ['number, contradiction: 15 miners | 26 miners'],
    ],
    [
      'about a dozen is no 15',
      'They signed around a dozen accords.',
      'They signed 15 documents.',
      ['number, precision: around a dozen accords | 15 documents'],
    ],
    [
      'at least 20 allows 23',
      'The blast wounded at least 20 miners.',
      'The blast wounded 23 miners.',
      [],
    ],
    [
      'a word and a figure are one',
      'The blast wounded twelve miners.',
      'The blast wounded 12 miners.',
      [],
    ],
    [
      'a sign and a word are one',
      'Turnout reached 80% there.',
      'Turnout reached 80 percent there.',
      [],
    ],
    [
      'one number bounded from either side',
      'Police named more than 300 victims.',
      'As many as 300 people were victims.',
      ['number, precision: more than 300 victims | As many as 300 people'],
    ],
    [
      'an age against a decade of life',
      'The 69-year-old was held.',
      'A man in his 60s was held.',
      ['number, precision: 69-year-old | in his 60s'],
    ],
    [
      'ages of two people are no disagreement',
      'Ada Brok, 23, was freed.',
      'Pavel Dorn, 31, was freed.',
      [],
    ],
    [
      'counts of other days are no disagreement',
      'On Monday the blast wounded 15 miners.',
      'On Tuesday the blast wounded 26 miners.',
      [],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

test('a count of a later day takes the place of the earlier one', () => {
  const told = toldAsOne(
    anEvent(
      { text: 'The flood killed 15 people.', day: '2031-05-15' },
      { text: 'The flood killed 26 people.', day: '2031-05-17' },
    ),
  );
  expect(told.disagreements.map(shown)).toEqual(['number, superseded: 15 people | 26 people']);
});

describe('days', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'two weekdays of one deed',
      'The envoy arrived in Arden on Wednesday.',
      'The envoy arrived early Thursday.',
      ['date, contradiction: Wednesday | Thursday'],
    ],
    [
      'a weekday and its date are one',
      'The envoy arrived on Wednesday.',
      'The envoy arrived on May 14.',
      [],
    ],
    ['days of two deeds', 'The envoy arrived on Wednesday.', 'The envoy departed on Thursday.', []],
    [
      'days on which things were said',
      'The envoy announced on Wednesday a truce.',
      'The envoy announced on Thursday a truce.',
      [],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('words', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'two parts of one country',
      'He died in northeastern Ostia.',
      'He died in eastern Ostia.',
      ['place, precision: northeastern Ostia | eastern Ostia'],
    ],
    [
      'two kinds of place',
      'He died in Arden prefecture.',
      'He died in Arden County.',
      ['place, precision: Arden prefecture | Arden County'],
    ],
    [
      'two legal terms',
      'Police arrested a baker.',
      'Police detained a baker.',
      ['claim, precision: arrested | detained'],
    ],
    [
      'yes against no',
      'The board approved the merger.',
      'The board rejected the merger.',
      ['claim, contradiction: approved | rejected'],
    ],
    [
      'two renderings of a fragment',
      'Karin Ostby thanked them for their "balanced stance".',
      'Karin Ostby thanked them for their "even-handed view".',
      ['claim, precision: balanced stance | even-handed view'],
    ],
    [
      'one wording twice',
      'Karin Ostby praised their "balanced stance".',
      'Karin Ostby lauded their "balanced stance".',
      [],
    ],
    [
      'what two people said',
      'Karin Ostby praised a "balanced stance".',
      'Pavel Dorn praised an "even-handed view".',
      [],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('names', () => {
  const spellings = (one: string, two: string) =>
    toldApart(anEvent({ text: one }, { text: two })).disagreements.map(shown);

  test('two spellings of one name', () => {
    expect(spellings('They met Mohan Tursi there.', 'They saw Mohan Torsi there.')).toEqual([
      'name, precision: Mohan Torsi | Mohan Tursi',
    ]);
  });

  test('two people in one sentence are no two spellings', () => {
    expect(
      spellings('They met Maria Stolz and Marie Stolz there.', 'They met Marie Stolz.'),
    ).toEqual([]);
  });

  test('British and American spellings are one', () => {
    expect(
      spellings(
        'They left the Selby Labour Organisation there.',
        'They joined the Selby Labour Organization there.',
      ),
    ).toEqual([]);
  });
});

test('each side quotes the sentence that says it', () => {
  const text = 'Rain fell. The blast wounded 26 miners.';
  const event = anEvent({ text: 'The blast wounded 15 miners.' }, { text });
  const [clash] = toldAsOne(event).disagreements;
  expect(clash?.sides.map(({ quote }) => quote)).toEqual([
    'The blast wounded 15 miners.',
    'The blast wounded 26 miners.',
  ]);
});
