import { expect, test } from 'vitest';
import { numbersOf } from '../../src/text/numbers.ts';

/** Each figure as `written = amount unit`, with its bound and range where it has one. */
const check = (text: string, expected: readonly string[]) =>
  expect(
    numbersOf(text).map(
      ({ start, end, amount, unit, bound, to, vague }) =>
        `${text.slice(start, end)} = ${amount}${to === null ? '' : `-${to}`} ${unit}` +
        `${bound === 'exactly' ? '' : `, ${bound}`}${vague ? ', vague' : ''}`,
    ),
  ).toEqual(expected);

test.each<[string, string, readonly string[]]>([
  [
    'a percentage in words',
    'more than 80 percent of it',
    ['more than 80 percent = 80 percent, at least'],
  ],
  ['a percentage as a sign', 'some 80% of it', ['some 80% = 80 percent, about']],
  [
    'a written-out cardinal',
    'twenty-three villagers fled',
    ['twenty-three villagers = 23 villager'],
  ],
  ['a dozen', 'around a dozen treaties', ['around a dozen treaties = 12 treaty, about']],
  ['half a dozen', 'half a dozen men', ['half a dozen men = 6 man']],
  ['dozens as a vague count', 'dozens of miners', ['dozens of miners = 24 miner, vague']],
  ['a big sum of money', 'a $50-billion loan', ['$50-billion = 50000000000 USD']],
  ['a short scale', 'a £5m fine', ['£5m = 5000000 GBP']],
  ['grouped digits', '1,200 people', ['1,200 people = 1200 person']],
  ['digits grouped the German way', '1.200 Menschen', ['1.200 Menschen = 1200 person']],
  ['a decimal comma', '12,5 Prozent', ['12,5 Prozent = 12.5 percent']],
  ['digits grouped by spaces', '10 000 personnes', ['10 000 personnes = 10000 person']],
  ['a decimal with a scale', '1.2 million euros', ['1.2 million euros = 1200000 EUR']],
  ['a range', 'between 20 and 30 goats', ['between 20 and 30 goats = 20-30 goat']],
  ['a range of money', 'straps at $29 to $35', ['$29 to $35 = 29-35 USD']],
  [
    'a range of big numbers',
    '5 million to 6 million goats',
    ['5 million to 6 million goats = 5000000-6000000 goat'],
  ],
  ['an earthquake', 'a magnitude-5.9 quake', ['magnitude-5.9 = 5.9 magnitude']],
  ['a number just missed', 'nearly a dozen jets', ['nearly a dozen jets = 12 jet, nearly']],
  ['an hour in four digits', 'at about 2045 GMT', ['about 2045 GMT = 1245 clock, about']],
  ['an age before a noun', 'the 69-year-old baker', ['69-year-old = 69 year old']],
  ['an age after a name', 'Ada Brok, 23, left', ['23 = 23 year old']],
  ['a decade of life', 'a man in his 60s', ['in his 60s = 60-69 year old']],
  ['decades as years', 'two decades', ['two decades = 20 year']],
  ['a time of day with a point', 'at 5.45pm', ['5.45pm = 1065 clock']],
  ['a time of day in hours', 'at 17.45 hrs', ['17.45 hrs = 1065 clock']],
  ['a time of day with its zone', 'at 17:45 GMT', ['17:45 GMT = 1065 clock']],
  [
    'an adjective between figure and noun',
    'four alleged victims',
    ['four alleged victims = 4 victim'],
  ],
  ['a bound behind the figure', '40 tents or more', ['40 tents or more = 40 tent, at least']],
  [
    'no upper bound is no lower bound',
    'no more than 5 tents',
    ['no more than 5 tents = 5 tent, at most'],
  ],
  ['no dates', 'On 3 May 2019 and in 2020, since June 7', []],
  ['no figure inside a name', 'the G7, an F-16 and COVID-19', []],
  ['no pronoun', 'one of them was the one who knew', []],
])('reads %s', (_title, text, expected) => check(text, expected));

test('figures among dates without end are read in time linear in their number', () => {
  const started = process.cpuUsage().user;
  expect(numbersOf('Friday, March 7, 80 boats '.repeat(10_000)).length).toBe(10_000);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(6);
}, 60_000);
