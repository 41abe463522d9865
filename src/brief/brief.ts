import type {
  Article,
  Briefing,
  BriefingEvent,
  Changes,
  Day,
  ReadResult,
  ToldEvent,
} from '../types.ts';
import { headlineOf } from './headline.ts';
import { namesOf } from './names.ts';
import { inOrder, type Limits } from './order.ts';
import { byFile, recordOf, recordOfUnreadable } from './records.ts';
import { spanOf, timelineOf } from './timeline.ts';

export interface BriefOptions {
  readonly date: Day;
  readonly timezone: string;
  readonly generator: Briefing['generator'];
  readonly limits?: Limits;
}

/** The edition's model: what every format renders. Pure. */
export function brief(
  read: Pick<ReadResult, 'unreadable' | 'notes'>,
  articles: readonly Article[],
  told: readonly ToldEvent[],
  { date, timezone, generator, limits = {} }: BriefOptions,
): Briefing {
  const eventOf = new Map(
    told.flatMap(({ event }) => event.articles.map((a) => [a.id, event.id] as const)),
  );
  const events = inOrder(told.map(toEvent), limits);
  return {
    schema: 'briefing/1',
    date,
    timezone,
    generator,
    previous: null,
    articles: [
      ...articles.map((a) => recordOf(a, eventOf.get(a.id) ?? null)),
      ...read.unreadable.map(recordOfUnreadable),
    ].sort(byFile),
    events,
    changes: allNew(events),
    notes: read.notes,
  };
}

/** The changes of an edition that has no edition before it. */
function allNew(events: readonly BriefingEvent[]): Changes {
  const ids = events.flatMap(({ facts }) => facts.map(({ id }) => id));
  return { new: ids, updated: [], unchanged: [], gone: [], details: [] };
}

function toEvent({ event, facts, disagreements, origins }: ToldEvent): BriefingEvent {
  return {
    id: event.id,
    headline: headlineOf(event, facts),
    ...spanOf(event, facts),
    thread: event.thread,
    ...namesOf(event),
    articles: event.articles.map((a) => a.id),
    members: event.members,
    nearest: event.nearest,
    independentSources: origins.length,
    origins,
    facts,
    disagreements,
    timeline: timelineOf(facts),
    shown: true,
  };
}
