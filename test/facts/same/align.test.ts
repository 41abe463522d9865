import { describe, expect, test } from 'vitest';
import { align } from '../../../src/facts/same/align.ts';
import { averageLinkage } from '../../../src/facts/same/linkage.ts';
import type { ArticleId, CandidatePair, NewsEvent, NonEmpty } from '../../../src/types.ts';
import { anEvent } from '../../support/anEvent.ts';

/** One-sentence articles a0, a1 … joined by the given probabilities. */
const sided = (place: number) => ({
  article: `a${place}` as ArticleId,
  sentence: 0,
  text: '',
  before: '',
});
const judgedAs = (event: NewsEvent, links: readonly (readonly [number, number, number])[]) => ({
  event: event.id,
  pairs: links.map(([a, b]): CandidatePair => ({ a: sided(a), b: sided(b), features: {} })),
  probabilities: links.map(([, , p]) => p),
});
const eventOf = (size: number) =>
  anEvent(
    { text: 'Statement 0 stands.' },
    ...Array.from({ length: size - 1 }, (_, i) => ({ text: `Statement ${i + 1} stands.` })),
  );

const check = (
  size: number,
  links: readonly (readonly [number, number, number])[],
  groups: readonly string[],
) => {
  const event = eventOf(size);
  const found = align(event, judgedAs(event, links)).map((group) =>
    group.map((s) => s.article).join(' '),
  );
  expect(found).toEqual(groups);
};

describe('statements that are surely one fact stand together', () => {
  test.each<[string, number, readonly (readonly [number, number, number])[], readonly string[]]>([
    ['two that match', 3, [[0, 1, 0.9]], ['a0 a1', 'a2']],
    ['none that do not', 2, [[0, 1, 0.1]], ['a0', 'a1']],
    [
      'three of which each pair matches',
      3,
      [
        [0, 1, 0.9],
        [1, 2, 0.8],
        [0, 2, 0.7],
      ],
      ['a0 a1 a2'],
    ],
    [
      'no chain of matches, whose middle stands in both facts',
      3,
      [
        [0, 1, 0.9],
        [1, 2, 0.45],
        [0, 2, 0],
      ],
      ['a0 a1', 'a1 a2'],
    ],
  ])('%s', (_title, size, links, groups) => check(size, links, groups));

  test('two groups that share most of the smaller one are one fact', () => {
    const links = [
      [0, 1, 0.9],
      [2, 3, 0.9],
      [2, 4, 0.9],
      [3, 4, 0.9],
      ...[2, 3].flatMap((i) => [0, 1].map((j) => [j, i, 0.36] as const)),
    ] as const;
    check(5, links, ['a0 a1 a2 a3 a4']);
  });

  test('a statement that matches five others that differ stands in three facts at most', () => {
    const event = eventOf(6);
    const links = [1, 2, 3, 4, 5].map((i) => [0, i, 0.9 - i / 100] as const);
    const groups = align(event, judgedAs(event, links));
    expect(groups.filter((g) => g.some((s) => s.article === 'a0'))).toHaveLength(3);
  });

  test('the order of the articles changes nothing', () => {
    const event = eventOf(4);
    const [first, ...rest] = [...event.articles].reverse();
    if (!first) throw new Error('an event has articles');
    const turned: NonEmpty<(typeof event.articles)[0]> = [first, ...rest];
    const judged = judgedAs(event, [
      [0, 3, 0.6],
      [1, 2, 0.6],
      [0, 1, 0.3],
    ]);
    expect(align({ ...event, articles: turned }, judged)).toEqual(align(event, judged));
  });
});

describe('average linkage', () => {
  const links = (size: number, of: readonly (readonly [number, number, number])[]) => {
    const rows = Array.from({ length: size }, () => new Map<number, number>());
    for (const [a, b, p] of of) {
      rows[a]?.set(b, p);
      rows[b]?.set(a, p);
    }
    return rows;
  };

  test('joins two groups only when they match on average', () => {
    const apart = links(4, [
      [0, 1, 0.9],
      [2, 3, 0.9],
      [1, 2, 0.8],
    ]);
    expect(averageLinkage(apart, 0.25)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(averageLinkage(apart, 0.15)).toEqual([[0, 1, 2, 3]]);
  });

  test('takes the closest first, and the lowest numbers of those that are equally close', () => {
    const tied = links(3, [
      [0, 1, 0.5],
      [1, 2, 0.5],
    ]);
    expect(averageLinkage(tied, 0.3)).toEqual([[0, 1], [2]]);
  });

  test('gives nothing for nothing', () => {
    expect(averageLinkage([], 0.3)).toEqual([]);
  });
});
