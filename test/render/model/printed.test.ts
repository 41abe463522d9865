import { expect, test } from 'vitest';
import { printedOf } from '../../../src/render/model/printed.ts';
import type { Fact, FactId, Quote } from '../../../src/types.ts';
import { aBriefing } from '../../support/aBriefing.ts';

const [model] = aBriefing().briefing.events.flatMap(({ facts }) => facts);

/** A passage of one made-up article, of as many characters as its offsets say. */
function passage(start: number, end: number): Quote {
  const article = model?.chosen.article ?? '';
  return { article, start, end, quote: 'x'.repeat(end - start) } as Quote;
}

function aFact(id: string, chosen: Quote, extras: readonly Quote[] = [], seeAlso?: string): Fact {
  if (!model) throw new Error('the made-up edition has no facts');
  return {
    ...model,
    id: id as FactId,
    chosen: { ...chosen, insertions: [], context: null },
    versions: [chosen],
    extras,
    seeAlso: (seeAlso as FactId | undefined) ?? null,
  };
}

/** The number of the fact that prints the last extra, and how much of it. */
function check(...facts: readonly Fact[]): readonly [number, number] | null {
  const extra = facts.at(-1)?.extras.at(-1);
  const told = extra && printedOf(facts).elsewhere.get(extra);
  return told ? [told.at.number, told.end - extra.start] : null;
}

test.each<[string, readonly Fact[], readonly [number, number] | null]>([
  [
    'an extra that is another fact’s passage refers to it',
    [aFact('f1', passage(0, 90)), aFact('f2', passage(200, 300), [passage(0, 90)])],
    [1, 90],
  ],
  [
    'an extra that begins with another fact’s passage refers for that part',
    [aFact('f1', passage(0, 90)), aFact('f2', passage(200, 300), [passage(0, 150)])],
    [1, 90],
  ],
  [
    'an extra that ends with another fact’s passage is printed',
    [aFact('f1', passage(60, 150)), aFact('f2', passage(200, 300), [passage(0, 150)])],
    null,
  ],
  [
    'an extra that another fact has too is printed with the first',
    [
      aFact('f1', passage(200, 300), [passage(0, 90)]),
      aFact('f2', passage(400, 500), [passage(0, 90)]),
    ],
    [1, 90],
  ],
  [
    'a few words are printed again',
    [aFact('f1', passage(0, 90)), aFact('f2', passage(200, 300), [passage(0, 30)])],
    null,
  ],
  [
    'no extra refers to a fact that itself refers to another',
    [
      aFact('f1', passage(0, 90)),
      aFact('f2', passage(0, 90), [], 'f1'),
      aFact('f3', passage(200, 300), [passage(0, 90)]),
    ],
    [1, 90],
  ],
])('%s', (_title, facts, expected) => {
  expect(check(...facts)).toEqual(expected);
});

test('a fact refers only to one that is shown and holds its sentence', () => {
  const referring = (...facts: readonly Fact[]) => [...printedOf(facts).references.keys()];
  const second = aFact('f2', passage(0, 90), [], 'f1');
  expect(referring(aFact('f1', passage(0, 120)), second)).toEqual(['f2']);
  expect(referring(aFact('f1', passage(200, 300)), second)).toEqual([]);
  expect(referring(second)).toEqual([]);
});
