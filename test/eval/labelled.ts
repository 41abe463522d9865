import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article, ArticleId, CandidatePair, EventId, NewsEvent } from '../../src/types.ts';

/** An event with hand labels: which pairs of its statements tell one fact. */
export interface LabelledEvent {
  readonly name: string;
  readonly event: NewsEvent;
  /** Keys by {@link pairKey}. */
  readonly same: ReadonlySet<string>;
  readonly facts: readonly LabelledFact[];
}

/** A labelled fact: its statements, and those that an editor could print as its version, by {@link placeKey}. */
export interface LabelledFact {
  readonly members: readonly string[];
  readonly fullest: readonly string[];
}

const goldSchema = z.object({
  junk: z.array(z.string()),
  articles: z.record(z.string(), z.string()),
  facts: z.array(
    z.object({ members: z.array(z.string()), fullest: z.array(z.string()).default([]) }),
  ),
});
const docSchema = z.object({ id: z.string(), date: z.string().nullish() });

/** A place of a statement, as in {@link pairKey}. */
export const placeKey = (article: string, sentence: number): string => `${article} ${sentence}`;

/** The same for a pair and its reverse. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The key of a candidate pair. */
export const keyOf = ({ a, b }: CandidatePair): string =>
  pairKey(placeKey(a.article, a.sentence), placeKey(b.article, b.sentence));

/** How many labelled pairs there are of different articles, candidates or not. */
export const countAcross = ({ same }: LabelledEvent): number =>
  [...same].filter((key) => new Set(key.split('|').map((place) => place.split(' ')[0])).size > 1)
    .length;

/**
 * The labelled events of a folder: NAME.gold.json beside NAME.txt (`A1<TAB>sentence`, one a line), and
 * NAME.docs.jsonl for the articles' dates where there is one. Sentences labelled as junk are left out.
 */
export function labelledEvents(folder: string): readonly LabelledEvent[] {
  const names = readdirSync(folder).filter((f) => f.endsWith('.gold.json'));
  return names.sort().map((file) => labelledEvent(folder, file.slice(0, -'.gold.json'.length)));
}

function labelledEvent(folder: string, name: string): LabelledEvent {
  const gold = goldSchema.parse(
    JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')),
  );
  const sentences = readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, letter, number, text] = /^([A-Z])(\d+)\t(.*)$/.exec(line) ?? [];
      return letter && text ? [{ id: `${letter}${number}`, letter, text }] : [];
    });
  const dates = datesOf(join(folder, `${name}.docs.jsonl`));
  return labelled(name, {
    sentences,
    junk: gold.junk,
    facts: gold.facts,
    dateOf: (letter) => dates.get(gold.articles[letter] ?? '') ?? null,
  });
}

/** What was labelled in an event: its sentences by name (`A1`), which of them are junk, and which tell one fact. */
export interface Labels {
  readonly sentences: readonly {
    readonly id: string;
    readonly letter: string;
    readonly text: string;
  }[];
  readonly junk: readonly string[];
  readonly facts: readonly {
    readonly members: readonly string[];
    readonly fullest?: readonly string[];
  }[];
  readonly dateOf: (letter: string) => string | null;
}

/** An event from its labels, the junk left out. */
export function labelled(name: string, labels: Labels): LabelledEvent {
  const junk = new Set(labels.junk);
  const sentences = labels.sentences.filter(({ id }) => !junk.has(id));
  const letters = [...new Set(sentences.map((s) => s.letter))];
  const place = new Map<string, string>();
  const articles = letters.map((letter) => {
    const own = sentences.filter((s) => s.letter === letter);
    own.forEach((s, i) => {
      place.set(s.id, placeKey(`a${letter}`, i));
    });
    const texts = own.map((s) => s.text);
    return toArticle(letter, texts, labels.dateOf(letter));
  });
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []);
  const facts = labels.facts.map(({ members, fullest = [] }) => ({
    members: placesOf(members),
    fullest: placesOf(fullest),
  }));
  const same = new Set<string>();
  for (const { members } of facts)
    for (const a of members) for (const b of members) if (a !== b) same.add(pairKey(a, b));
  return { name, event: toEvent(name, articles), same, facts };
}

function datesOf(file: string): ReadonlyMap<string, string | null> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, date } = docSchema.parse(JSON.parse(line));
      return [id, date ?? null] as const;
    }),
  );
}

/** An article that consists of the given sentences, each its own paragraph. */
export function toArticle(letter: string, texts: readonly string[], date: string | null): Article {
  let at = 0;
  const spans = texts.map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 2;
    return span;
  });
  const none = {
    ref: null,
    title: null,
    outlet: null,
    author: null,
    place: null,
    url: null,
    duplicateOf: null,
    excludedBecause: null,
  };
  return {
    ...none,
    id: `a${letter}` as ArticleId,
    file: `${letter}.txt`,
    item: 0,
    wire: [],
    language: { code: 'en', how: 'labelled' },
    published: date ? { iso: date.slice(0, 10), precision: 'day' as const, how: 'labelled' } : null,
    sha256: '',
    text: texts.join('\n\n'),
    sentences: spans,
    removed: [],
    fate: 'used',
  };
}

/** An event of the given articles. */
export function toEvent(name: string, articles: readonly Article[]): NewsEvent {
  const [first, ...others] = articles;
  if (!first) throw new Error(`${name} has no articles`);
  return {
    id: name as EventId,
    articles: [first, ...others],
    members: [],
    nearest: null,
    thread: null,
  };
}
