import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidates } from '../../src/facts/candidates.ts';
import { align } from '../../src/facts/same/align.ts';
import type { NewsEvent } from '../../src/types.ts';
import { anEvent } from '../support/anEvent.ts';

const word = fc.constantFrom(
  ...'dam bridge harbour mayor council storm flood miner boat accord border winter'.split(' '),
);
const sentence = fc
  .tuple(word, word, word, word)
  .map(([a, b, c, d]) => `The ${a} of the ${b} met a ${c} near the ${d}.`);
const sketch = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((sentences) => ({ text: sentences.join(' ') }));
const eventAndChances = fc.record({
  event: fc
    .tuple(sketch, fc.array(sketch, { maxLength: 3 }))
    .map(([first, rest]) => anEvent(first, ...rest)),
  chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
});

function groupsOf(event: NewsEvent, chances: readonly number[]) {
  const pairs = candidates(event);
  const probabilities = pairs.pairs.map((_, i) => chances[i % chances.length] ?? 0);
  return { groups: align(event, { ...pairs, probabilities }), judged: { ...pairs, probabilities } };
}

test('whatever the judge says, every statement stands in one to three facts', () => {
  fc.assert(
    fc.property(eventAndChances, ({ event, chances }) => {
      const { groups } = groupsOf(event, chances);
      const counts = new Map<string, number>();
      for (const s of groups.flat()) {
        const place = `${s.article} ${s.sentence}`;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      const places = event.articles.flatMap((a) => a.sentences.map((_, i) => `${a.id} ${i}`));
      expect([...counts.keys()].sort()).toEqual(places.sort());
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('the order of the articles changes no fact', () => {
  fc.assert(
    fc.property(eventAndChances, ({ event, chances }) => {
      const { groups, judged } = groupsOf(event, chances);
      const [first = event.articles[0], ...rest] = [...event.articles].reverse();
      expect(align({ ...event, articles: [first, ...rest] }, judged)).toEqual(groups);
    }),
    { numRuns: 60, seed: 7 },
  );
});
