import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MadeBriefing, wordJudge } from '../../src/index.ts';
import { makeBriefing } from '../../src/pipeline.ts';
import { datesOf } from '../../src/text/dates.ts';
import { sha256 } from '../../src/text/digest.ts';
import { namesIn } from '../../src/text/names.ts';
import { numbersOf } from '../../src/text/numbers.ts';
import type { ArticleId, RawArticle } from '../../src/types.ts';

const PEOPLE = ['Marta Olesen', 'Idris Vale', 'Karin Ostby', 'Pavel Dorn'];
const PLACES = ['Port Selby', 'Lindholm', 'Arden', 'Westhaven'];
const DEEDS = [
  'opened the new bridge',
  'closed the harbour',
  'signed an agreement',
  'visited the school',
  'called for calm',
];
const QUOTED = [
  'We will keep our word to the people of this town',
  'Nobody told us about the flood in time',
  'It has been a long winter for every one of us',
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

/** What an edition tells and how its articles are grouped, by their words, without those of one file. */
const toldIn = ({ briefing }: MadeBriefing, without?: string) => {
  const file = new Map(briefing.articles.map((a) => [a.id, a.file] as const));
  const others = (ids: readonly ArticleId[]) =>
    [...new Set(ids.map((id) => file.get(id) ?? ''))].filter((name) => name !== without).sort();
  const events = briefing.events.map((event) => ({
    articles: others(event.articles),
    independentSources: event.independentSources,
    facts: event.facts
      .map(({ chosen, versions, status, section, independentSources }) =>
        JSON.stringify({
          quote: chosen.quote,
          tellers: others(versions.map(({ article }) => article)),
          ...{ status, section, independentSources },
        }),
      )
      .sort(),
  }));
  return events.sort((a, b) => (a.articles.join() < b.articles.join() ? -1 : 1));
};

const detailsIn = (text: string): readonly string[] => [
  ...numbersOf(text).map(({ amount }) => `figure ${amount}`),
  ...datesOf(text, null).map(({ parts }) => `date ${JSON.stringify(parts)}`),
  ...namesIn(text).flatMap(({ text: name }) => name.split(' ')),
  ...(text.match(/"[^"]+"/g) ?? []),
];

const spoken = fc
  .tuple(sentence, fc.constantFrom(...PEOPLE), fc.constantFrom(...QUOTED))
  .map(([deed, who, words]) => `${deed.slice(0, -1)}. "${words}," ${who} said.`);
const reports = fc.array(fc.array(fc.oneof(sentence, spoken), { minLength: 2, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

describe('whatever the articles say', () => {
  test('no figure, date, name or quotation of an article is absent from the edition', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (input) => {
        const { briefing, lines } = await made(input.map(raw));
        const shown = briefing.events
          .flatMap((e) => e.facts)
          .flatMap(({ chosen, extras }) => [chosen, ...extras].map(({ quote }) => quote));
        const told = new Set(detailsIn(shown.join('\n')));
        for (const { text } of lines)
          expect(detailsIn(text).filter((detail) => !told.has(detail))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('a copy of an article changes no group and no fact but in whom it names', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.nat({ max: 3 }), async (input, which) => {
        const articles = input.map(raw);
        const original = articles[which % articles.length];
        if (!original) return;
        const copy = { ...original, file: 'copy.txt' };
        const [one, two] = [await made(articles), await made([...articles, copy])];
        expect(toldIn(two, 'copy.txt')).toEqual(toldIn(one));
      }),
      { numRuns: 25 },
    );
  });

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
