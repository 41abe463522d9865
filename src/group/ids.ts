import { sha256 } from '../text/digest.ts';
import type { Article, ArticleId, EventId } from '../types.ts';

const HEX = 12;

/**
 * An id for each event (its articles, the founding one first). An event that holds articles of a known one carries that id on,
 * the one that holds most of them when several do; any other id is made from the founding article. Pure.
 */
export function idsOf(
  events: readonly (readonly Article[])[],
  known: ReadonlyMap<ArticleId, EventId>,
): readonly EventId[] {
  const claims = events.flatMap((articles, event) =>
    [...claimsOf(articles, known)].map(([id, count]) => ({ event, id, count })),
  );
  claims.sort(
    (a, b) => b.count - a.count || (a.id < b.id ? -1 : Number(a.id > b.id)) || a.event - b.event,
  );
  const given = new Map<number, EventId>();
  const taken = new Set<EventId>();
  for (const { event, id } of claims) {
    if (given.has(event) || taken.has(id)) continue;
    given.set(event, id);
    taken.add(id);
  }
  return events.map((articles, event) => {
    const id = given.get(event) ?? freshId(articles, taken);
    taken.add(id);
    return id;
  });
}

function claimsOf(
  articles: readonly Article[],
  known: ReadonlyMap<ArticleId, EventId>,
): ReadonlyMap<EventId, number> {
  const counts = new Map<EventId, number>();
  for (const { id } of articles) {
    const event = known.get(id);
    if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return counts;
}

/** The founding article may have founded an event that now goes by its id elsewhere; then the next one names this event. */
function freshId(articles: readonly Article[], taken: ReadonlySet<EventId>): EventId {
  const ids = articles.map(({ id }) => eventId(id));
  const free = ids.find((id) => !taken.has(id));
  return free ?? eventId(ids.join(' '));
}

function eventId(seed: string): EventId {
  return `e${sha256(seed).slice(0, HEX)}` as EventId;
}
