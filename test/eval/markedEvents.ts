import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type LabelledEvent, labelled, labelledEvents } from './labelled.ts';

const SETS = ['wikinews', 'ecbplus', 'fnc', 'allsides'];
const MARKED = new URL('../../src/judge/model/train/events.json', import.meta.url);
const articleSchema = z.object({ id: z.string(), date: z.string().nullish(), text: z.string() });
/**
 * For each article where its sentences start and end, in UTF-16 units; the first article is A, its first sentence A1. A star
 * follows each member of a fact that an editor could print as its version; none where any member would do.
 */
const eventsSchema = z.record(
  z.string(),
  z.object({
    /** Whether the network is kept from the event, so that weights can be fitted on what it finds there. */
    heldOut: z.boolean().default(false),
    articles: z.record(z.string(), z.array(z.int())),
    junk: z.string(),
    facts: z.array(z.string()),
  }),
);

type Articles = ReadonlyMap<string, z.infer<typeof articleSchema>>;
type Marked = z.infer<typeof eventsSchema>[string];

/** Labelled events, and where they come from. */
export interface LabelledSet {
  readonly name: string;
  readonly events: readonly LabelledEvent[];
}

/** What a fit is made on: the labelled events of each folder and, where `data` is given, those that are marked in this project. */
export function labelledSets(
  folders: readonly string[],
  data: string | undefined,
  part: Part = 'all',
): readonly LabelledSet[] {
  const sets = folders.map((name) => ({ name, events: labelledEvents(name) }));
  return data === undefined ? sets : [...sets, { name: data, events: markedEvents(data, part) }];
}

/** Of the marked events all, those that the network is trained on, or those that it is kept from. */
export type Part = 'all' | 'taught' | 'held out';

/**
 * The events whose facts are marked in src/judge/model/train/events.json by places in their articles; the articles
 * themselves are read from DATA/grouping. Throws where one is not there.
 */
export function markedEvents(data: string, part: Part = 'all'): readonly LabelledEvent[] {
  const articles = articlesOf(data);
  const events = eventsSchema.parse(JSON.parse(readFileSync(MARKED, 'utf8')));
  return Object.entries(events)
    .filter(([, { heldOut }]) => part === 'all' || heldOut === (part === 'held out'))
    .map(([name, marked]) => eventOf(name, marked, articles));
}

function articlesOf(data: string): Articles {
  const lines = SETS.flatMap((set) =>
    readFileSync(join(data, 'grouping', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  );
  return new Map(
    lines.map((line) => {
      const article = articleSchema.parse(JSON.parse(line));
      return [article.id, article] as const;
    }),
  );
}

function eventOf(name: string, marked: Marked, articles: Articles): LabelledEvent {
  const ids = Object.keys(marked.articles);
  return labelled(name, {
    sentences: sentencesOf(marked, articles),
    junk: marked.junk.split(' '),
    facts: marked.facts.map(factOf),
    dateOf: (letter) => articles.get(ids[letter.charCodeAt(0) - 65] ?? '')?.date ?? null,
  });
}

function factOf(marked: string): { members: readonly string[]; fullest: readonly string[] } {
  const members = marked.split(' ');
  const fullest = members.filter((m) => m.endsWith('*'));
  return { members: members.map(unstarred), fullest: fullest.map(unstarred) };
}

const unstarred = (member: string): string => member.replace('*', '');

const letterOf = (n: number): string => String.fromCharCode(65 + n);

function sentencesOf(marked: Marked, articles: Articles) {
  return Object.entries(marked.articles).flatMap(([id, places], n) => {
    const text = articles.get(id)?.text;
    if (text === undefined) throw new Error(`DATA/grouping has no article ${id}`);
    return Array.from({ length: places.length / 2 }, (_, i) => ({
      id: `${letterOf(n)}${i + 1}`,
      letter: letterOf(n),
      text: text.slice(places[2 * i], places[2 * i + 1]).replace(/\s+/g, ' '),
    }));
  });
}
