import type { ArticleId, Briefing, BriefingEvent, Fact, Quote } from '../types.ts';

/** One thing that an edition says a source said. */
export interface Claim {
  /** The fact's id, or the event's for a headline. */
  readonly id: string;
  readonly what: 'version' | 'chosen' | 'context' | 'extra' | 'side' | 'headline';
  readonly article: ArticleId;
  readonly quote: string;
  /** Where it stands in the cleaned text; `null` for a headline, which may be a title that stands outside it. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Everything an edition attributes to a source, in its order. */
export function claimsOf(briefing: Briefing): readonly Claim[] {
  return briefing.events.flatMap(claimsOfEvent);
}

function claimsOfEvent(event: BriefingEvent): readonly Claim[] {
  const { text, article } = event.headline;
  return [
    ...(text === ''
      ? []
      : [{ id: event.id, what: 'headline', article, quote: text, span: null } as const]),
    ...event.facts.flatMap(claimsOfFact),
    ...event.disagreements.flatMap(({ fact, sides }) =>
      sides.map((side) => claim(fact, 'side', side)),
    ),
  ];
}

function claimsOfFact(fact: Fact): readonly Claim[] {
  const { chosen, versions, extras } = fact;
  return [
    claim(fact.id, 'chosen', chosen),
    ...(chosen.context ? [claim(fact.id, 'context', chosen.context)] : []),
    ...versions
      .filter((version) => !isSame(version, chosen))
      .map((v) => claim(fact.id, 'version', v)),
    ...extras.map((extra) => claim(fact.id, 'extra', extra)),
  ];
}

function isSame(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end && a.quote === b.quote;
}

function claim(id: string, what: Claim['what'], { article, quote, start, end }: Quote): Claim {
  return { id, what, article, quote, span: { start, end } };
}
