import type { Briefing } from '../types.ts';

/** An edition that prints only what is new or updated; the rest stays in it, marked `shown: false`. */
export function onlyNew(briefing: Briefing): Briefing {
  const fresh = new Set([...briefing.changes.new, ...briefing.changes.updated]);
  return {
    ...briefing,
    events: briefing.events.map((event) => {
      const facts = event.facts.map((fact) => ({
        ...fact,
        shown: fact.shown && fresh.has(fact.id),
      }));
      return { ...event, facts, shown: event.shown && facts.some(({ shown }) => shown) };
    }),
  };
}
