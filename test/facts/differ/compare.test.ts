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
      'counts of other days differ in their day alone',
      'On Monday the blast wounded 15 miners.',
      'On Tuesday the blast wounded 26 miners.',
      ['date, contradiction: Monday | Tuesday'],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('what is counted', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'the dead and the dead, whatever they are called',
      'Six people were killed in the blast.',
      'The blast left 3 dead.',
      ['number, contradiction: Six people | 3 dead'],
    ],
    [
      'the dead are not compared with the injured',
      'The blast killed six people.',
      'The blast injured 15 people.',
      [],
    ],
    [
      'a part is not compared with the whole',
      'The blast killed ten people.',
      'The blast killed miners, including four people from Arden.',
      [],
    ],
    [
      'a sum over several happenings is not compared with one of them',
      'The patrol seized six rifles in the raid.',
      'The patrol has seized a total of 14 rifles in five raids so far.',
      [],
    ],
    [
      'the dead of two places are two counts',
      'The storm killed six people in Arden.',
      'The storm killed nine people in Selby.',
      [],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('sums, shares and bounds', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'an offer in percent',
      'The union turned down an offer of 6% on Monday.',
      'The union turned down an offer of 5% on Monday.',
      ['number, contradiction: 6% | 5%'],
    ],
    [
      'a sum of money taken by one person',
      'Judge Ilse Moran said Dorn had accepted 2.4 million crowns.',
      'The court found that Dorn took 2.6 million crowns.',
      ['number, contradiction: 2.4 million crowns | 2.6 million crowns'],
    ],
    [
      'nearly a dozen allows 11',
      'The gang took 11 jets from the hangar.',
      'The gang took nearly a dozen jets from the hangar.',
      [],
    ],
    [
      'at least 20 does not allow 12',
      'The blast wounded at least 20 miners.',
      'The blast wounded 12 miners.',
      ['number, contradiction: at least 20 miners | 12 miners'],
    ],
    [
      'a bound in percent and an exact share differ in precision',
      'Independence was the choice of more than 5 percent.',
      'Independence was the choice of 5.53 percent.',
      ['number, precision: more than 5 percent | 5.53 percent'],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('shares', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'the word that heads a sentence tells what is measured',
      'Turnout was 61 percent, the board said.',
      'The board put turnout at 64%.',
      ['number, contradiction: 61 percent | 64%'],
    ],
    [
      'of the vote and of votes',
      'Pavel Dorn won 52 percent of the vote.',
      'Dorn took 55% of votes.',
      ['number, contradiction: 52 percent | 55%'],
    ],
    [
      'a weekday that one of them leaves open is no other day',
      'About 61 percent of voters took part in the Selby election on Sunday.',
      'Some 64% of voters cast ballots in the Selby election on Sunday.',
      ['number, precision: About 61 percent | Some 64%'],
    ],
    [
      '30 percent is no rounded 35',
      'Brenner Agrar will buy a 30 percent stake in the Selby mill.',
      'Brenner Agrar will buy a 35 percent stake in the Selby mill.',
      ['number, contradiction: 30 percent | 35 percent'],
    ],
    [
      'shares of two things',
      'The poll found that 52 percent of women backed the law.',
      'The poll found that 47 percent of men backed the law.',
      [],
    ],
    [
      'a share and the rest',
      'Some 80 percent of imports come by sea, the board said.',
      'The board said 20 percent of imports come by air.',
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

describe('counts of one thing that grew', () => {
  const check = (
    sketches: readonly (readonly [day: string, text: string])[],
    expected: Disagreement['severity'],
  ) => {
    const [first = { text: '' }, ...rest] = sketches.map(([day, text]) => ({ day, text }));
    const told = toldAsOne(anEvent(first, ...rest));
    expect(told.disagreements.map(({ severity }) => severity)).toEqual([expected]);
  };

  test('two reports of the later day say it in their own words', () =>
    check(
      [
        ['2031-05-15', 'The flood killed at least 12 people.'],
        ['2031-05-16', 'The flood killed 31 people.'],
        ['2031-05-16', 'The flood left 31 dead.'],
      ],
      'superseded',
    ));

  test('the earlier count was a least, whatever is counted', () =>
    check(
      [
        ['2031-05-15', 'The fire destroyed at least 40 homes.'],
        ['2031-05-16', 'The fire destroyed 120 homes.'],
      ],
      'superseded',
    ));

  test('a least that is told later is outgrown by nothing', () =>
    check(
      [
        ['2031-05-15', 'The fire destroyed 120 homes.'],
        ['2031-05-16', 'The fire destroyed at least 40 homes.'],
      ],
      'precision',
    ));

  test('a later most goes beyond no least', () =>
    check(
      [
        ['2031-05-15', 'The fire destroyed more than 100 homes.'],
        ['2031-05-16', 'The fire destroyed up to 120 homes.'],
      ],
      'precision',
    ));

  test('two reports of the later day differ', () =>
    check(
      [
        ['2031-05-15', 'The flood killed at least 12 people.'],
        ['2031-05-16', 'The flood killed 31 people.'],
        ['2031-05-16', 'The flood killed 45 people.'],
      ],
      'contradiction',
    ));
});

test('counts told on one day contradict each other, and so does what does not grow', () => {
  const sketches = (day: string) =>
    [
      { text: 'The flood killed 15 people.', day: '2031-05-15' },
      { text: 'The flood killed 26 people.', day },
    ] as const;
  const severity = (event: Parameters<typeof toldAsOne>[0]) =>
    toldAsOne(event).disagreements.map((d) => d.severity);
  expect(severity(anEvent(...sketches('2031-05-15')))).toEqual(['contradiction']);
  expect(
    severity(
      anEvent(
        { text: 'The firm made an offer of 6% to the union.', day: '2031-05-15' },
        { text: 'The firm made an offer of 5% to the union.', day: '2031-05-17' },
      ),
    ),
  ).toEqual(['contradiction']);
});

test('a fact that its sources contradict is disputed, one that grew is corroborated', () => {
  const status = (...days: readonly [string, string]) =>
    toldAsOne(
      anEvent(
        { text: 'The flood killed 15 people.', day: days[0] },
        { text: 'The flood killed 26 people.', day: days[1] },
      ),
    ).facts.map((fact) => fact.status);
  expect(status('2031-05-15', '2031-05-15')).toEqual(['disputed']);
  expect(status('2031-05-15', '2031-05-17')).toEqual(['corroborated']);
});

test('three counts of one thing are one disagreement with three sides', () => {
  const told = toldAsOne(
    anEvent(
      { text: 'The blast wounded 15 miners.' },
      { text: 'The blast wounded 26 miners.' },
      { text: 'The blast wounded 31 miners.' },
    ),
  );
  expect(told.disagreements.map(({ sides }) => sides.map(({ value }) => value))).toEqual([
    ['15 miners', '26 miners', '31 miners'],
  ]);
});

describe('yes against no', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'what one blames, the other does not',
      'Police blamed a gas leak for the blast in Arden.',
      'Police did not blame a gas leak for the blast in Arden.',
      ['claim, contradiction: blamed a gas leak | not blame a gas leak'],
    ],
    [
      'the same of two people is no contradiction',
      'Ada Brok blamed a gas leak for the blast.',
      'Pavel Dorn did not blame a gas leak for the blast.',
      [],
    ],
    [
      'who has not said a thing has not denied it',
      'Police said a gas leak caused the blast.',
      'Police have not said whether a gas leak caused the blast.',
      [],
    ],
    [
      'both deny in other words',
      'The bow door of the ferry Anna was not closed properly before it left Arden harbour.',
      'The bow door of the ferry Anna had not been properly shut before it left Arden harbour.',
      [],
    ],
    [
      'what may be is not affirmed',
      'Police might blame a gas leak for the blast in Arden.',
      'Police did not blame a gas leak for the blast in Arden.',
      [],
    ],
    [
      'two denials agree',
      'Police refused to blame a gas leak for the blast in Arden.',
      'Police did not blame a gas leak for the blast in Arden.',
      [],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('times of day', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'an exact hour and a loose one differ in precision',
      'The fire started shortly after 5 a.m. in Arden.',
      'The fire started at 5.20 a.m. in Arden.',
      ['date, precision: 5 a.m. | 5.20 a.m.'],
    ],
    [
      'minutes apart are one time',
      'The fire started at 5.20 a.m. in Arden.',
      'The fire started about 5.22 a.m. in Arden.',
      [],
    ],
    [
      'hours apart contradict',
      'The fire started at 5.20 a.m. in Arden.',
      'The fire started at 9.45 a.m. in Arden.',
      ['date, contradiction: 5.20 a.m. | 9.45 a.m.'],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
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
    [
      'the day that something is shut until',
      'The terminal will stay closed until Friday.',
      'The terminal will stay closed until Saturday.',
      ['date, contradiction: Friday | Saturday'],
    ],
    [
      'two years of one deed',
      'The dam was built in 1973.',
      'The dam was built in 1978.',
      ['date, contradiction: 1973 | 1978'],
    ],
    [
      'a date that names a thing',
      'The envoys signed the May 3 accord.',
      'The envoys signed it on Wednesday.',
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

describe('months', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'two months of one deed',
      'The envoy opened a mission in Arden in January.',
      'The envoy opened the mission in February.',
      ['date, contradiction: in January | in February'],
    ],
    [
      'with their years',
      'The envoy opened a mission in Arden in January 2029.',
      'The envoy opened the mission in February 2029.',
      ['date, contradiction: January 2029 | February 2029'],
    ],
    [
      'a part of one month and another month',
      'The strike at the Arden docks began in late January.',
      'The strike in Arden began in February.',
      ['date, contradiction: in late January | in February'],
    ],
    [
      'a month and a day of another',
      'The strike at the Arden docks began in late January.',
      'The strike in Arden began on February 3.',
      ['date, contradiction: in late January | February 3'],
    ],
  ])('%s', (_title, one, two, expected) => check(one, two, expected));
});

describe('months that are no disagreement', () => {
  test.each<[string, string, string]>([
    [
      'a month and a day of it',
      'The strike at the Arden docks began in early February.',
      'The strike in Arden began on February 3.',
    ],
    [
      'a month without its year',
      'The envoy opened a mission in Arden in January 2029.',
      'The envoy opened the mission in January.',
    ],
    [
      'months of two deeds',
      'The envoy opened a mission in Arden in January.',
      'The envoy shut the mission in Arden in February.',
    ],
    [
      'months of two bearers',
      'The ferry Anna was built in Arden in January 2029.',
      'The ferry Berta was built in Arden in February 2029.',
    ],
    [
      'each month with its own figure',
      'The union called 4 strikes that shut Arden docks in January.',
      'The union called 5 strikes that shut Arden docks in February.',
    ],
    [
      'where a time begins and where it ends',
      'The mission in Arden was closed from January.',
      'The mission in Arden was closed until March.',
    ],
  ])('%s', (_title, one, two) => check(one, two, []));
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
