import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/facts/candidates.ts';
import { facts } from '../../src/facts/facts.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { datesOf } from '../../src/text/dates.ts';
import { namesIn } from '../../src/text/names.ts';
import { numbersOf } from '../../src/text/numbers.ts';
import type { Article, ArticleId, NewsEvent, NonEmpty, ToldEvent } from '../../src/types.ts';
import { anEvent } from '../support/anEvent.ts';

const sentence = fc
  .record({
    who: fc.constantFrom(
      'Marta Olesen',
      'Idris Vale',
      'Karin Ostby',
      'Mayor Pavel Dorn',
      'The council',
    ),
    deed: fc.constantFrom(
      'opened the Selby bridge',
      'closed the harbour',
      'signed the accord',
      'inspected the dam',
    ),
    when: fc.constantFrom('on Monday', 'on Tuesday', 'in March 2030', 'last year', 'on 3 May 2031'),
    count: fc.integer({ min: 2, max: 40 }),
    noun: fc.constantFrom('people', 'miners', 'boats', 'euros'),
    tail: fc.constantFrom(
      '',
      ' "This is a good day for the town"',
      ', officials in Arden said',
      ' after talks in Lindholm',
    ),
  })
  .map(
    ({ who, deed, when, count, noun, tail }) =>
      `${who} ${deed} ${when} before ${count} ${noun}${tail}.`,
  );

const sketch = fc.record({
  text: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((s) => s.join(' ')),
  day: fc.constant('2031-05-15'),
});
const event = fc
  .tuple(sketch, fc.array(sketch, { maxLength: 3 }))
  .map(([first, rest]) => anEvent(first, ...rest));

async function told(of: NewsEvent): Promise<ToldEvent> {
  const pairs = candidates(of);
  return facts(of, { ...pairs, probabilities: await wordJudge.judge(pairs) });
}

const figuresIn = (text: string) => numbersOf(text).map(({ amount }) => `figure ${amount}`);
const namesInText = (text: string) => namesIn(text).flatMap(({ text: name }) => name.split(' '));
const datesIn = (text: string) =>
  datesOf(text, { day: '2031-05-15', precision: 'day' }).map(({ iso }) => `date ${iso}`);
const quotationsIn = (text: string) => text.match(/"[^"]+"/g) ?? [];
const detailsIn = (text: string) => [
  ...figuresIn(text),
  ...namesInText(text),
  ...datesIn(text),
  ...quotationsIn(text),
];

/** Everything that a reader of the edition sees of an event, a passage a line. */
const shownIn = ({ facts: all }: ToldEvent): string =>
  all.flatMap((f) => [f.chosen, ...f.extras].map(({ quote }) => quote)).join('\n');

/** A fact by what it says and who says it, whatever it is called. */
const saying = ({ facts: all }: ToldEvent, without?: string) =>
  all
    .map(({ chosen, versions, status, independentSources }) => ({
      quote: chosen.quote,
      status,
      independentSources,
      tellers: [...new Set(versions.map(({ article }) => article))]
        .filter((a) => a !== without)
        .sort(),
    }))
    .sort(
      (a, b) =>
        (a.quote < b.quote ? -1 : Number(a.quote > b.quote)) ||
        a.tellers.join().localeCompare(b.tellers.join()),
    );

describe('whatever an event tells', () => {
  test('every quote, extra and side stands at its offsets', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (of) => {
        const { facts: all, disagreements } = await told(of);
        const texts = new Map(of.articles.map(({ id, text }) => [id, text]));
        const quotes = [
          ...all.flatMap((f) => [f.chosen, ...f.versions, ...f.extras]),
          ...all.flatMap((f) => f.chosen.context ?? []),
          ...disagreements.flatMap(({ sides }) => sides),
        ];
        for (const { article, start, end, quote } of quotes)
          expect(texts.get(article)?.slice(start, end)).toBe(quote);
      }),
      { numRuns: 30 },
    );
  });

  test('no figure, date, name or quotation of any sentence is absent from the edition', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (of) => {
        const shown = new Set(detailsIn(shownIn(await told(of))));
        for (const { text } of of.articles)
          expect(detailsIn(text).filter((detail) => !shown.has(detail))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('the order of the articles changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (of) => {
        const [first, ...rest] = [...of.articles].reverse();
        const turned = first ? { ...of, articles: [first, ...rest] as const } : of;
        const { facts: one, disagreements } = await told(of);
        const two = await told(turned);
        expect(two.facts).toEqual(one);
        expect(two.disagreements).toEqual(disagreements);
      }),
      { numRuns: 25 },
    );
  });

  test('a copy of an article, known as one, changes no fact', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (of) => {
        const [original, ...rest] = of.articles;
        const copy: Article = {
          ...original,
          id: 'a9' as ArticleId,
          fate: 'duplicate',
          duplicateOf: original.id,
        };
        const articles: NonEmpty<Article> = [original, ...rest, copy];
        expect(saying(await told({ ...of, articles }), 'a9')).toEqual(saying(await told(of)));
      }),
      { numRuns: 25 },
    );
  });

  test('every statement is in a fact, and each fact has a version', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (of) => {
        const { facts: all } = await told(of);
        const spans = all.flatMap(({ versions }) => versions);
        for (const { id, sentences } of of.articles)
          for (const s of sentences)
            expect(spans.some((v) => v.article === id && v.start <= s.end && v.end >= s.end)).toBe(
              true,
            );
      }),
      { numRuns: 25 },
    );
  });
});
