import { shortened, visible } from '../text.ts';
import type { EventView, FactView } from '../view.ts';

/** Characters of an event's first fact, and of those after it. */
const LEAD_LENGTH = 240;
const GLANCE_LENGTH = 150;
/** Events that the front page tells of in more than a headline. */
const MOST_LEADS = 8;
/** Facts that fit on a front page besides the first of each event, and the most of one event. */
const ROOM = 7;
const MOST_OF_AN_EVENT = 3;

/** What the front page says of an event. */
export type Front = Pick<EventView, 'lead' | 'glance'>;

/** Its first fact and the next ones, those that several sources tell before all others. */
export function frontOf(facts: readonly FactView[], headline: string): Front {
  const telling = facts.filter((fact) => saysMore(fact, headline));
  const [lead] = telling;
  const others = telling.filter((fact) => fact !== lead && fact.seeAlso === null);
  const [several, single] = [
    others.filter(({ sources }) => sources !== null),
    others.filter(({ sources }) => sources === null),
  ];
  return {
    lead: lead ? { text: shortened(textOf(lead), LEAD_LENGTH), outlet: lead.source.name } : null,
    glance: [...several, ...single].slice(0, MOST_OF_AN_EVENT).map(glanced),
  };
}

/** The events of an edition with as much of each on the front page as there is room for. */
export function fitted(events: readonly EventView[]): readonly EventView[] {
  const each = Math.floor(ROOM / events.length);
  const some = each > 1 ? each : 0;
  return events.map((event, i) => ({
    ...event,
    lead: i < MOST_LEADS ? event.lead : null,
    glance: event.glance.slice(0, some),
  }));
}

/** A fact's text as it is printed, our insertions included. */
export function textOf({ text }: FactView): string {
  return text.map((segment) => segment.text).join('');
}

/** Whether a fact says more than the headline does. */
function saysMore(fact: FactView, headline: string): boolean {
  const said = visible(headline).replace(/\W+$/u, '');
  return said === '' || !textOf(fact).startsWith(said);
}

function glanced(fact: FactView): Front['glance'][number] {
  const { number, anchor, source, sources } = fact;
  return {
    number,
    anchor,
    text: shortened(textOf(fact), GLANCE_LENGTH),
    by: sources ?? source.name,
  };
}
