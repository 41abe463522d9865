import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/facts/same/clauses.ts';
import { datelineLength } from '../../../src/facts/same/dateline.ts';
import { statementsOf } from '../../../src/facts/same/statements.ts';
import { anArticle } from '../../support/anEvent.ts';

describe('a dateline is no part of a statement', () => {
  test.each<[string, string, string]>([
    ['place and agency', 'ARDEN (Wire) -- The dam broke.', 'The dam broke.'],
    ['day and agency', 'June 20 (Wire) -- The dam broke.', 'The dam broke.'],
    ['place, country and agency', 'ARDEN, Lindholm (AB) — The dam broke.', 'The dam broke.'],
    ['place and colon', 'ARDEN: The dam broke.', 'The dam broke.'],
    ['place, day and agency', 'ARDEN Dec 5 (Wire) - The dam broke.', 'The dam broke.'],
    ['a place in small letters with its agency', 'Arden (Wire) - The dam broke.', 'The dam broke.'],
    ['nothing to leave out', 'The dam broke.', 'The dam broke.'],
    ['a speaker before a colon', 'Dorn: the dam broke.', 'Dorn: the dam broke.'],
    ['an aside in dashes', 'The dam – built in 1950 – broke.', 'The dam – built in 1950 – broke.'],
  ])('%s', (_title, sentence, rest) => {
    expect(sentence.slice(datelineLength(sentence))).toBe(rest);
  });
});

describe('clauses', () => {
  const check = (sentence: string) =>
    clausesOf(sentence, 0).map(({ start, end }) => sentence.slice(start, end));

  test.each<[string, string, readonly string[]]>([
    [
      'part at a conjunction after a comma',
      'The dam broke at noon, and the village below was flooded.',
      ['The dam broke at noon', 'and the village below was flooded.'],
    ],
    [
      'part at a semicolon',
      'The dam broke at noon; nobody was hurt there.',
      ['The dam broke at noon', 'nobody was hurt there.'],
    ],
    [
      'keep short parts together',
      'Dorn, who resigned, wept bitterly.',
      ['Dorn, who resigned, wept bitterly.'],
    ],
  ])('%s', (_title, sentence, clauses) => {
    expect(check(sentence)).toEqual(clauses);
  });
});

test('a statement is the words of the text at its span, and its clauses lie inside', () => {
  const article = anArticle({ text: 'ARDEN: The dam broke at noon, and the village was flooded.' });
  const [statement, ...others] = statementsOf(article);
  expect(others).toEqual([]);
  expect(statement?.quote).toBe('The dam broke at noon, and the village was flooded.');
  expect(article.text.slice(statement?.span.start, statement?.span.end)).toBe(statement?.quote);
  expect(statement?.clauses).toHaveLength(2);
  expect(statement?.clauses.at(-1)?.end).toBe(article.text.length);
});

test('an article that is not used makes no statements', () => {
  const article = anArticle({ text: 'The dam broke.' });
  expect(statementsOf({ ...article, fate: 'duplicate' })).toEqual([]);
});
