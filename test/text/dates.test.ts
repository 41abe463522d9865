import { expect, test } from 'vitest';
import { type DateAnchor, datesOf } from '../../src/text/dates.ts';

const THURSDAY: DateAnchor = { day: '2031-05-15', precision: 'day' };

const check = (text: string, anchor: DateAnchor | null, expected: readonly string[]) =>
  expect(
    datesOf(text, anchor).map(
      ({ start, end, iso, precision }) => `${text.slice(start, end)} = ${iso} ${precision}`,
    ),
  ).toEqual(expected);

test.each<[string, string, readonly string[]]>([
  ['a weekday as the latest one', 'They met on Wednesday.', ['Wednesday = 2031-05-14 day']],
  ['the weekday of publication as that day', 'They met Thursday.', ['Thursday = 2031-05-15 day']],
  [
    'a weekday to come when the verb looks ahead',
    'The court will sit on Tuesday.',
    ['Tuesday = 2031-05-20 day'],
  ],
  [
    'what was said on a weekday about the future as past',
    'She said Tuesday it will rain.',
    ['Tuesday = 2031-05-13 day'],
  ],
  [
    'no weekday whose coming day is the nearer one, when nothing past is told',
    'Schools stay closed on Friday.',
    ['Friday = null day'],
  ],
  [
    'a weekday long past when something past is told',
    'Schools stayed closed on Friday.',
    ['Friday = 2031-05-09 day'],
  ],
  ['last plus weekday', 'last Thursday', ['last Thursday = 2031-05-08 day']],
  ['a day of the year as the nearest', 'on March 30', ['March 30 = 2031-03-30 day']],
  ['a full date', 'on 3 May 2019', ['3 May 2019 = 2019-05-03 day']],
  ['a date in brackets after its weekday', 'Friday (Apr 11)', ['Friday (Apr 11 = 2031-04-11 day']],
  ['a month with its year', 'in February of 2022', ['February of 2022 = 2022-02 month']],
  ['a bare month as the latest', 'was shut since June', ['since June = 2030-06 month']],
  ['a year', 'since 2000', ['2000 = 2000 year']],
  ['a decade', 'the 1990s', ['1990s = 1990 decade']],
  ['yesterday', 'yesterday', ['yesterday = 2031-05-14 day']],
  ['last month', 'last month', ['last month = 2031-04 month']],
  ['this week as its Monday', 'this week', ['this week = 2031-05-12 week']],
  ['years ago', 'two years ago', ['two years ago = 2029 year']],
  ['a German date', 'am 3. Oktober 2023', ['3. Oktober 2023 = 2023-10-03 day']],
  ['a French date', 'le 3 mars 2024', ['3 mars 2024 = 2024-03-03 day']],
  ['a Spanish date', 'el 3 de mayo de 2024', ['3 de mayo de 2024 = 2024-05-03 day']],
  ['a day first where nothing else is possible', '25/12/2023', ['25/12/2023 = 2023-12-25 day']],
  ['a day of the year of which the past tells', 'It burst on July 8.', ['July 8 = 2030-07-08 day']],
  ['a day to come', 'It will open on July 8.', ['July 8 = 2031-07-08 day']],
  ['no day of a tense that is not told', 'Parade on July 8.', ['July 8 = null day']],
  ['no month that may lie ahead', 'A cut in June is likely.', ['in June = null month']],
  ['no plan told of in the past', 'He would visit in June.', ['in June = null month']],
  ['no day that was called for', 'They called a strike for Monday.', ['Monday = null day']],
  ['no end of a term', 'They were given until Friday to go.', ['Friday = null day']],
  ['a planned day', 'It plans a strike from Monday.', ['Monday = 2031-05-19 day']],
  ['no day of an old plan', 'She had been due on Sunday.', ['Sunday = null day']],
  [
    'no anniversary',
    'It fell five years ago on Wednesday.',
    ['five years ago = 2026 year', 'Wednesday = null day'],
  ],
  [
    'no first day of a stretch',
    'They met Monday through Friday.',
    ['Monday = null day', 'Friday = null day'],
  ],
  [
    'a German date behind its weekday',
    'am Dienstag, dem 20. Mai',
    ['Dienstag, dem 20. Mai = 2031-05-20 day'],
  ],
  ['no modal verb as a month', 'It may rain in march.', []],
  ['no count as a year', '2000 people left', []],
])('reads %s', (_title, text, expected) => check(text, THURSDAY, expected));

test('leaves open what nothing fixes', () => {
  check('on Friday, 1 June', null, ['Friday, 1 June = null day']);
  check('03/04/2023', THURSDAY, ['03/04/2023 = 2023 year']);
  check('next Friday', THURSDAY, ['next Friday = null day']);
  check('on Monday', { day: '2031-05-01', precision: 'month' }, ['Monday = null day']);
});

test('gives the parts that a text names, for whoever can resolve them', () => {
  expect(datesOf('Friday (Apr 11)', null)[0]?.parts).toEqual({ weekday: 5, month: 4, day: 11 });
});
