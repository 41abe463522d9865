import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordJudge } from '../../src/index.ts';
import { makeBriefing } from '../../src/pipeline.ts';
import { sha256 } from '../../src/text/digest.ts';
import type { RawArticle } from '../../src/types.ts';

const PEOPLE = ['Marta Olesen', 'Idris Vale', 'Karin Ostby', 'Pavel Dorn'];
const PLACES = ['Port Selby', 'Lindholm', 'Arden', 'Westhaven'];
const DEEDS = [
  'opened the new bridge',
  'closed the harbour',
  'signed an agreement',
  'visited the school',
  'called for calm',
];
const DAYS = ['on Monday', 'on Tuesday', 'in March', 'last year'];

const sentence = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    deed: fc.constantFrom(...DEEDS),
    place: fc.constantFrom(...PLACES),
    when: fc.constantFrom(...DAYS),
    count: fc.integer({ min: 2, max: 900 }),
  })
  .map(
    ({ who, deed, place, when, count }) =>
      `${who} ${deed} in ${place} ${when}, before ${count} people.`,
  );

const story = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: sentence },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  ),
  { minLength: 1, maxLength: 8 },
);
const stories = fc.array(story, { minLength: 1, maxLength: 5 });

const raw = (sentences: readonly string[], i: number): RawArticle => {
  const content = sentences.join('\n\n');
  return {
    file: `${i}.txt`,
    item: 0,
    ref: null,
    markup: 'text',
    content,
    declared: {},
    sha256: sha256(content),
  };
};
const made = (articles: readonly RawArticle[]) =>
  makeBriefing(
    { articles, unreadable: [], desk: { sources: [], overrides: [], notes: null }, notes: [] },
    wordJudge,
    {
      date: '2026-01-15',
      timezone: 'UTC',
      generator: { name: 'briefing-generator', version: '0.0.0' },
    },
  );

describe('whatever the articles say', () => {
  test('every quote stands at its offsets in the cleaned text', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (input) => {
        const { briefing, lines } = await made(input.map(raw));
        const texts = new Map(lines.map(({ id, text }) => [id, text]));
        const quotes = briefing.events.flatMap((e) => [
          ...e.facts.flatMap((f) => [f.chosen, ...f.versions, ...f.extras]),
          ...e.disagreements.flatMap((d) => d.sides),
        ]);
        for (const { article, start, end, quote } of quotes)
          expect(texts.get(article)?.slice(start, end)).toBe(quote);
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which the files are read changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (input) => {
        const articles = input.map(raw);
        const [one, two] = [await made(articles), await made([...articles].reverse())];
        expect(two.briefing.events).toEqual(one.briefing.events);
      }),
      { numRuns: 40 },
    );
  });
});
