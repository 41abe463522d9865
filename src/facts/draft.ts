import type { Day, Disagreement, Fact, FactId, NonEmpty, Origin, Quote } from '../types.ts';
import { sourcesOf, tellingsOf } from './independence.ts';
import type { Statement } from './same/statements.ts';
import type { Choice } from './tell/choose.ts';
import { extrasOf } from './tell/extras.ts';
import { contextOf, daysIn, insertionsOf } from './tell/insertions.ts';
import { isHandout, speakerOf } from './tell/speaker.ts';
import type { EventView, Version } from './view.ts';

/** The versions of a fact with its name, and the statements that they were made of. */
export interface ChosenFact extends Choice {
  readonly id: FactId;
  readonly group: readonly Statement[];
}

/** A fact with its versions, before it has its place. */
export interface Draft {
  readonly fact: Omit<Fact, 'section' | 'rank' | 'seeAlso'>;
  readonly versions: NonEmpty<Version>;
  /** Times that it is told, copies collapsed. */
  readonly tellings: number;
  /** Its sources tell something differently. */
  readonly isDisputed: boolean;
}

/** A fact of an event but for its place among the others. */
export function draftOf(
  view: EventView,
  { id, versions, adds, over }: ChosenFact,
  origins: readonly Origin[],
  disagreements: readonly Disagreement[],
): Draft {
  const [chosen, ...others] = versions;
  const all: NonEmpty<Quote> = [quoteOf(chosen), ...others.map(quoteOf)];
  const independentSources = isHandout(view, versions) ? 1 : sourcesOf(origins, all);
  const differing = disagreements.filter((d) => d.fact === id || isSide(d, chosen));
  const isContradicted = differing.some(({ severity }) => severity === 'contradiction');
  const agreed = independentSources > 1 ? 'corroborated' : 'single-source';
  const fact = {
    id,
    status: isContradicted ? ('disputed' as const) : agreed,
    chosen: {
      ...quoteOf(chosen),
      insertions: insertionsOf(view, chosen),
      context: contextOf(view, chosen),
    },
    versions: all,
    extras: extrasOf(view, chosen, others),
    why: { adds, over },
    independentSources,
    dates: daysOf(view, versions),
    speaker: speakerOf(view, chosen),
    shown: true,
  } as const;
  return {
    fact,
    versions,
    tellings: tellingsOf(origins, all),
    isDisputed: differing.length > 0,
  };
}

/** The day that the chosen version names first, which is the happening's, then the others in their order. */
function daysOf(view: EventView, versions: readonly Version[]): readonly Day[] {
  const [main, ...days] = versions.flatMap((version) => daysIn(view, version));
  if (main === undefined) return [];
  return [main, ...[...new Set(days)].filter((day) => day !== main).sort()];
}

/** Whether a passage is one of the sides of a disagreement. */
function isSide({ sides }: Disagreement, { article, span }: Version): boolean {
  return sides.some((s) => s.article === article && s.start < span.end && s.end > span.start);
}

function quoteOf({ article, span, quote }: Statement): Quote {
  return { article, ...span, quote };
}
