import { describe, expect, test } from 'vitest';
import { rarityInside, rarityOutside } from '../../../src/facts/same/rarity.ts';
import { daysOf, termsOf } from '../../../src/facts/same/terms.ts';
import { anArticle } from '../../support/anEvent.ts';

const keysOf = (text: string) =>
  termsOf(anArticle({ text }))
    .filter((t) => !t.stop)
    .map((t) => t.key);

describe('different words for one thing fold together', () => {
  test.each<[string, string, string]>([
    ['a figure and its word', 'The mayor met 12 farmers.', 'The mayor met twelve farmers.'],
    ['a dozen', 'The mayor met a dozen farmers.', 'The mayor met 12 farmers.'],
    ['a capital and its country', 'Talks in Oslo failed.', 'Talks in Norway failed.'],
    ['a people and its country', 'Talks with Norwegian envoys.', 'Talks with Norway envoys.'],
    ['forms of a word', 'The farmer signs agreements.', 'The farmers signed an agreement.'],
  ])('%s', (_title, one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  test('a person goes by the last name', () => {
    const keys = keysOf('Mayor Pavel Dorn opened the bridge. Later Dorn left.');
    expect(keys.filter((k) => k === 'dorn')).toHaveLength(2);
    expect(keys).not.toContain('pavel');
  });

  test('what a figure counts is kept beside it', () => {
    expect(keysOf('More than 80 percent of imports')).toEqual(
      expect.arrayContaining(['#80', 'percent']),
    );
  });
});

test('days are resolved against the article’s own', () => {
  const article = anArticle({ text: 'The dam broke on Tuesday.', day: '2031-05-15' });
  expect(daysOf(article).map((t) => t.key)).toEqual(['=2031-05-13']);
});

describe('rarity', () => {
  const events = (...texts: readonly string[]) => rarityInside(texts.map(keysOf));

  test('a term of one statement is rarer than one of all', () => {
    const { inside } = events('The dam broke.', 'The dam held.', 'A dam leaks.');
    expect(inside('broke')).toBeGreaterThan(inside('dam'));
  });

  test('copies of a statement count once', () => {
    const once = events('The dam broke.', 'The bridge held.');
    const twice = events('The dam broke.', 'The bridge held.', 'The dam broke.');
    expect(twice.inside('dam')).toBe(once.inside('dam'));
  });

  test('an uncommon word weighs more than a common one outside the event, a figure most', () => {
    const [common, uncommon, figure] = termsOf(anArticle({ text: 'People inundated 17' }));
    if (!common || !uncommon || !figure) throw new Error('three terms were expected');
    expect(rarityOutside(common)).toBeLessThan(rarityOutside(uncommon));
    expect(rarityOutside(figure)).toBe(1);
  });
});
