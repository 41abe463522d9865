import { tell } from '../../src/facts/facts.ts';
import { type Statement, statementsOf } from '../../src/facts/same/statements.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import type {
  Article,
  ArticleId,
  EventId,
  Fact,
  Inferred,
  NewsEvent,
  NonEmpty,
  OutletEntry,
  ToldEvent,
} from '../../src/types.ts';

export interface ArticleSketch {
  readonly text: string;
  /** A day; no date when absent. */
  readonly day?: string;
  readonly outlet?: string;
  readonly wire?: string;
  readonly title?: string;
}

const named = (name: string | undefined): Inferred | null =>
  name === undefined ? null : { name, how: 'given' };

/** A used article with the given text, `a0`, `a1` and so on by its place. */
export function anArticle(sketch: ArticleSketch, place = 0): Article {
  const wire = named(sketch.wire);
  return {
    id: `a${place}` as ArticleId,
    ref: null,
    file: `${place}.txt`,
    item: 0,
    title: sketch.title ?? null,
    outlet: named(sketch.outlet),
    wire: wire ? [wire] : [],
    author: null,
    place: null,
    url: null,
    language: { code: 'en', how: 'given' },
    published: sketch.day ? { iso: sketch.day, precision: 'day', how: 'given' } : null,
    sha256: `${place}`,
    text: sketch.text,
    sentences: sentencesOf(sketch.text),
    removed: [],
    fate: 'used',
    duplicateOf: null,
    excludedBecause: null,
  };
}

export function anEvent(first: ArticleSketch, ...rest: readonly ArticleSketch[]): NewsEvent {
  const articles: NonEmpty<Article> = [
    anArticle(first),
    ...rest.map((s, i) => anArticle(s, i + 1)),
  ];
  return { id: 'e0' as EventId, articles, members: [], nearest: null, thread: null };
}

/** What the facts stage makes of an event whose statements are all one fact. */
export function toldAsOne(event: NewsEvent, outlets: readonly OutletEntry[] = []): ToldEvent {
  return tell(event, [event.articles.flatMap(statementsOf)], outlets);
}

/** What it makes of an event in which each group names the statements of one fact as `article sentence`. */
export function toldAs(event: NewsEvent, groups: readonly (readonly string[])[]): ToldEvent {
  const all = event.articles.flatMap(statementsOf);
  const find = (place: string): Statement => {
    const found = all.find((s) => `${s.article} ${s.sentence}` === place);
    if (!found) throw new Error(`no statement ${place}`);
    return found;
  };
  return tell(
    event,
    groups.map((group) => group.map(find)),
  );
}

/** What it makes of an event in which no statement is joined with another. */
export function toldApart(event: NewsEvent): ToldEvent {
  return tell(
    event,
    event.articles.flatMap(statementsOf).map((statement) => [statement]),
  );
}

export function theFact({ facts }: ToldEvent): Fact {
  const [fact, ...others] = facts;
  if (!fact || others.length > 0) throw new Error(`${facts.length} facts instead of one`);
  return fact;
}
