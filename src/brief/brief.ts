import type {
  Article,
  ArticleRecord,
  Briefing,
  BriefingEvent,
  Day,
  EventId,
  ReadResult,
  ToldEvent,
} from '../types.ts';

export interface BriefOptions {
  readonly date: Day;
  readonly timezone: string;
  readonly generator: Briefing['generator'];
}

/** The edition's model: what every format renders. Pure. */
export function brief(
  read: ReadResult,
  articles: readonly Article[],
  told: readonly ToldEvent[],
  options: BriefOptions,
): Briefing {
  const eventOf = new Map(
    told.flatMap(({ event }) => event.articles.map((a) => [a.id, event.id] as const)),
  );
  return {
    schema: 'briefing/1',
    ...options,
    previous: null,
    articles: articles.map((a) => toRecord(a, eventOf.get(a.id) ?? null)),
    events: told.map(toEvent),
    changes: {
      new: told.flatMap((t) => t.facts.map((f) => f.id)),
      updated: [],
      unchanged: [],
      gone: [],
    },
    notes: read.notes,
  };
}

function toRecord(article: Article, event: EventId | null): ArticleRecord {
  const {
    text: _text,
    sentences: _sentences,
    duplicateOf,
    excludedBecause,
    fate,
    ...record
  } = article;
  const full = {
    used: 'used',
    empty: 'empty',
    excluded: `excluded: ${excludedBecause}`,
    'outside the window': 'outside the window',
    duplicate: `duplicate of ${duplicateOf}`,
  }[fate];
  return { ...record, fate: full, event };
}

function toEvent({ event, facts, disagreements, origins }: ToldEvent): BriefingEvent {
  const [first] = event.articles;
  const days = event.articles.flatMap((a) => a.published?.iso.slice(0, 10) ?? []).sort();
  return {
    id: event.id,
    headline: { text: first.title ?? facts[0]?.chosen.quote ?? '', article: first.id },
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    thread: event.thread,
    places: [],
    people: [],
    articles: event.articles.map((a) => a.id),
    members: event.members,
    nearest: event.nearest,
    independentSources: event.articles.length,
    origins,
    facts,
    disagreements,
    timeline: [],
    shown: true,
  };
}
