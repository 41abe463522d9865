import { expect, test } from 'vitest';
import { anEvent, toldApart, toldAs } from '../../support/anEvent.ts';

const FILLER = Array.from(
  { length: 30 },
  (_, i) => `Along the quay of berth ${i + 1} workers swept up glass and timber all morning long.`,
).join(' ');

test('what the lead tells and two sources confirm comes first', () => {
  const told = toldAs(
    anEvent(
      { text: 'Fire destroyed the Arden fish market. Gulls circled above.' },
      { text: 'Smoke hung over Arden. A fire destroyed its fish market.' },
    ),
    [['a0 1'], ['a1 0'], ['a0 0', 'a1 1']],
  );
  expect(told.facts[0]?.versions).toHaveLength(2);
});

test('quotations, figures and history have sections of their own', () => {
  const text =
    'Fire destroyed the Arden fish market. "We have lost the work of our whole lives tonight," Karin Ostby said. It burned 40 stalls and 12 boats. Smoke hung over the town. The market has been rebuilt since 1950.';
  const { facts } = toldApart(anEvent({ text, day: '2031-05-15' }));
  const sectionOf = (phrase: string) => facts.find((f) => f.chosen.quote.includes(phrase))?.section;
  expect(['destroyed', 'lost', 'stalls', '1950'].map(sectionOf)).toEqual([
    'news',
    'statements',
    'figures',
    'background',
  ]);
});

test('the news that opens an article is no background, whatever year it names', () => {
  const text =
    'Irena Salo, mayor until 2028, was sentenced on Monday. Crowds waited outside. She sold a farm in 2019.';
  const { facts } = toldApart(anEvent({ text, day: '2031-05-15' }));
  expect(facts.map(({ section }) => section)).toEqual(['news', 'news', 'background']);
  expect(facts[0]?.chosen.quote).toContain('sentenced');
});

test('what two sources tell early is no background either', () => {
  const told = toldAs(
    anEvent(
      {
        text: 'Irena Salo was jailed. She had sold three farms in 2019. Crowds waited. Rain fell.',
        day: '2031-05-15',
      },
      {
        text: 'Salo went to prison. In 2019 the mayor sold farms. Gulls cried. Boats left.',
        day: '2031-05-15',
      },
    ),
    [
      ['a0 0', 'a1 0'],
      ['a0 1', 'a1 1'],
    ],
  );
  expect(told.facts.map(({ section }) => section)).toEqual(['news', 'news']);
});

test('what is said in a row is printed in the order in which it was said', () => {
  const told = toldAs(
    anEvent(
      {
        text: 'Fire destroyed the market. "We lost the work of our whole lives tonight," Karin Ostby said. "We will build every one of the stalls again."',
      },
      { text: 'Gulls circled. The stalls will be built again.' },
    ),
    [['a0 0'], ['a0 1'], ['a0 2', 'a1 1'], ['a1 0']],
  );
  const said = told.facts.filter(({ section }) => section === 'statements');
  expect(said.map(({ versions }) => versions.length)).toEqual([1, 2]);
});

test('a long event keeps what matters less under "also", and loses nothing', () => {
  const { facts } = toldApart(anEvent({ text: `Fire destroyed the Arden fish market. ${FILLER}` }));
  const also = facts.filter(({ section }) => section === 'also');
  expect(facts).toHaveLength(31);
  expect(also.length).toBeGreaterThan(8);
  expect(also.length).toBeLessThan(20);
  expect(facts.map(({ rank }) => rank)).toEqual(facts.map((_, i) => i + 1));
});

test('a sentence that stands in two facts is printed with the first', () => {
  const told = toldAs(
    anEvent(
      {
        text: 'Fire destroyed the Arden fish market on Monday, and 12 boats sank in the basin beside it.',
      },
      { text: 'Fire destroyed the market. Boats sank.' },
    ),
    [
      ['a0 0', 'a1 0'],
      ['a0 0', 'a1 1'],
    ],
  );
  const [first, second] = told.facts;
  expect([first?.seeAlso, second?.seeAlso]).toEqual([null, first?.id]);
  expect(second?.section).toBe('also');
});
