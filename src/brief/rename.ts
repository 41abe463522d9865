import type { Briefing, BriefingEvent, FactId } from '../types.ts';

export interface Renamed {
  readonly briefing: Briefing;
  readonly idOf: (id: FactId) => FactId;
}

/** A briefing in which some facts have other ids, wherever they are named. No two facts end with one id. */
export function renamed(briefing: Briefing, names: ReadonlyMap<FactId, FactId>): Renamed {
  const facts = briefing.events.flatMap((event) => event.facts);
  const ids = new Map<FactId, FactId>(names);
  const taken = new Set(names.values());
  for (const { id } of facts) {
    if (ids.has(id)) continue;
    const name = free(id, taken);
    ids.set(id, name);
    taken.add(name);
  }
  const idOf = (id: FactId): FactId => ids.get(id) ?? id;
  return { briefing: { ...briefing, events: briefing.events.map((e) => inEvent(e, idOf)) }, idOf };
}

function inEvent(event: BriefingEvent, idOf: Renamed['idOf']): BriefingEvent {
  return {
    ...event,
    facts: event.facts.map((fact) => ({
      ...fact,
      id: idOf(fact.id),
      seeAlso: fact.seeAlso && idOf(fact.seeAlso),
    })),
    disagreements: event.disagreements.map((one) => ({ ...one, fact: idOf(one.fact) })),
    timeline: event.timeline.map((one) => ({ ...one, fact: idOf(one.fact) })),
  };
}

/** The id itself, or with the first number after it that nobody has. */
function free(id: FactId, taken: ReadonlySet<FactId>): FactId {
  let name = id;
  for (let n = 2; taken.has(name); n++) name = `${id}-${n}` as FactId;
  return name;
}
