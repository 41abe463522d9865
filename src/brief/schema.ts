import { z } from 'zod';
import type { ArticleId, Briefing, EventId, FactId, NoteCode } from '../types.ts';

// A branded id, and a code that another version may add to, are any text to a reader of the file.
const articleId = z.string().pipe(z.custom<ArticleId>()).meta({ id: 'articleId' });
const eventId = z.string().pipe(z.custom<EventId>()).meta({ id: 'eventId' });
const factId = z.string().pipe(z.custom<FactId>()).meta({ id: 'factId' });
const noteCode = z.string().pipe(z.custom<NoteCode>());

const day = z.iso.date().meta({ id: 'day' });
const offset = z
  .int()
  .nonnegative()
  .meta({ id: 'offset', description: 'UTF-16 units into the text of the article' });
const inferred = z.object({ name: z.string(), how: z.string() });
const span = { start: offset, end: offset };
const quote = z
  .object({ article: articleId, ...span, quote: z.string() })
  .meta({ id: 'quote', description: 'The exact words of an article at their offsets' });

const article = z.object({
  id: articleId,
  ref: z.string().nullable(),
  file: z.string(),
  item: z.int().nonnegative(),
  title: z.string().nullable(),
  outlet: inferred.nullable(),
  wire: z.array(inferred),
  author: inferred.nullable(),
  place: inferred.nullable(),
  url: z.string().nullable(),
  language: z.object({ code: z.string(), how: z.string() }).nullable(),
  published: z
    .object({
      iso: z.string(),
      precision: z.enum(['year', 'month', 'day', 'minute']),
      how: z.string(),
    })
    .nullable(),
  sha256: z.string().nullable(),
  removed: z.array(z.object({ at: offset, text: z.string(), reason: z.string() })),
  fate: z.string(),
  event: eventId.nullable(),
});

const tie = z.object({
  kind: z.enum(['word', 'name', 'figure', 'date', 'published', 'override', 'previous edition']),
  text: z.string(),
  weight: z.number(),
});

const fact = z.object({
  id: factId,
  section: z.enum(['news', 'statements', 'figures', 'background', 'also']),
  rank: z.int().positive(),
  status: z.enum(['corroborated', 'single-source', 'disputed']),
  chosen: z.object({
    ...quote.shape,
    insertions: z.array(z.object({ at: offset, text: z.string() })),
    context: quote.nullable(),
  }),
  versions: z.tuple([quote], quote),
  extras: z.array(quote),
  why: z.object({ adds: z.array(z.string()), over: z.array(articleId) }),
  independentSources: z.int().nonnegative(),
  dates: z.array(day),
  seeAlso: factId.nullable(),
  speaker: z.string().nullable(),
  shown: z.boolean(),
});

const disagreement = z.object({
  about: z.string(),
  kind: z.enum(['number', 'date', 'name', 'place', 'claim']),
  severity: z.enum(['contradiction', 'precision', 'superseded']),
  fact: factId,
  sides: z.array(z.object({ value: z.string(), ...quote.shape })),
});

const event = z.object({
  id: eventId,
  headline: z.object({ text: z.string(), article: articleId }),
  from: day.nullable(),
  to: day.nullable(),
  thread: z.string().nullable(),
  places: z.array(z.string()),
  people: z.array(z.string()),
  articles: z.array(articleId),
  members: z.array(
    z.object({
      article: articleId,
      strength: z.number(),
      weak: z.boolean(),
      why: z.array(tie),
    }),
  ),
  nearest: z.object({ article: articleId, strength: z.number(), why: z.array(tie) }).nullable(),
  independentSources: z.int().nonnegative(),
  origins: z.array(
    z.object({
      name: z.string(),
      articles: z.tuple([articleId], articleId),
      how: z.string(),
    }),
  ),
  facts: z.array(fact),
  disagreements: z.array(disagreement),
  timeline: z.array(z.object({ iso: z.string(), fact: factId })),
  shown: z.boolean(),
});

const note = z.object({
  code: noteCode,
  file: z.string().exactOptional(),
  detail: z.string().exactOptional(),
});

/** Reads a `briefing.json`. Fields that a later version adds are let pass and left out. */
export const briefingSchema: z.ZodType<Briefing> = z.object({
  schema: z.literal('briefing/1'),
  date: day,
  timezone: z.string(),
  generator: z.object({ name: z.string(), version: z.string() }),
  previous: z.object({ date: day, sha256: z.string() }).nullable(),
  articles: z.array(article),
  events: z.array(event),
  changes: z.object({
    new: z.array(factId),
    updated: z.array(factId),
    unchanged: z.array(factId),
    gone: z.array(factId),
    details: z.array(
      z.object({
        fact: factId,
        kind: z.enum(['fuller', 'figure', 'corroborated', 'disputed', 'gone']),
        before: z.string(),
      }),
    ),
  }),
  notes: z.array(note),
});

/** The JSON Schema of `briefing.json`, as it ships beside the program. */
export function briefingJsonSchema(): object {
  return z.toJSONSchema(briefingSchema, { io: 'input', reused: 'ref' });
}
