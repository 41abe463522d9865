import { ODDS } from '../config/thresholds.ts';
import type { Article, ArticleId, Edition, EventId } from '../types.ts';
import type { Settled } from './cluster.ts';

/** What the previous edition says of articles: those that it held and this one no longer does, and the event of each it held. */
export interface Known {
  readonly gone: readonly Article[];
  readonly events: ReadonlyMap<ArticleId, EventId>;
}

/** Pure. */
export function knownFrom(previous: Edition | null, present: readonly Article[]): Known {
  const events = new Map<ArticleId, EventId>();
  if (!previous) return { gone: [], events };
  for (const event of previous.briefing.events) {
    for (const article of event.articles) events.set(article, event.id);
  }
  const here = new Set(present.map(({ id }) => id));
  const gone = previous.briefing.articles.flatMap((record) => {
    const text = previous.texts.get(record.id) ?? '';
    if (here.has(record.id) || record.fate !== 'used' || !text || !events.has(record.id)) return [];
    const { fate: _fate, event: _event, sha256, ...rest } = record;
    const article: Article = {
      ...rest,
      sha256: sha256 ?? '',
      text,
      sentences: [],
      fate: 'used',
      duplicateOf: null,
      excludedBecause: null,
    };
    return [article];
  });
  return { gone, events };
}

/** What the previous edition decided about its own articles stands; where one is here again, it is judged afresh. */
export function settledBy(known: Known, articles: readonly Article[]): Settled {
  if (known.gone.length === 0) return () => null;
  const gone = new Set(known.gone.map(({ id }) => id));
  const eventOf = articles.map(({ id }) => (gone.has(id) ? known.events.get(id) : undefined));
  return (i, j) => {
    const [a, b] = [eventOf[i], eventOf[j]];
    if (a === undefined || b === undefined) return null;
    return a === b ? ODDS.most : ODDS.least;
  };
}
