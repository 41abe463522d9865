import { sha256 } from '../text/digest.ts';
import type { Fact, FactId, Judgements, NewsEvent, NonEmpty, Quote, ToldEvent } from '../types.ts';
import { align } from './align.ts';
import { choose } from './choose.ts';
import { extrasOf } from './extras.ts';
import type { Statement } from './statements.ts';
import { type EventView, type Version, versionOf, viewOf } from './view.ts';

/** Facts of one event from the judged pairs of its statements. Pure. */
export function facts(event: NewsEvent, judged: Judgements): ToldEvent {
  return tell(event, align(event, judged));
}

/** Facts of one event from the groups of statements that say the same thing. Pure. */
export function tell(event: NewsEvent, groups: readonly (readonly Statement[])[]): ToldEvent {
  const view = viewOf(event);
  const told = groups.flatMap((group, i) => {
    const [first, ...rest] = group.map((statement) => versionOf(view, statement));
    return first ? [toFact(view, [first, ...rest], i + 1)] : [];
  });
  return { event, facts: told, disagreements: [], origins: [] };
}

function toFact(view: EventView, versions: NonEmpty<Version>, rank: number): Fact {
  const choice = choose(versions);
  const [chosen, ...others] = choice.versions;
  const all: NonEmpty<Quote> = [quoteOf(chosen), ...others.map(quoteOf)];
  const sources = new Set(all.map((v) => v.article)).size;
  return {
    id: idOf(chosen),
    section: 'news',
    rank,
    status: sources > 1 ? 'corroborated' : 'single-source',
    chosen: { ...quoteOf(chosen), insertions: [], context: null },
    versions: all,
    extras: extrasOf(chosen, others),
    why: { adds: choice.adds, over: choice.over },
    independentSources: sources,
    dates: [],
    seeAlso: null,
    speaker: null,
    shown: true,
  };
}

function quoteOf({ article, span, quote }: Statement): Quote {
  return { article, ...span, quote };
}

function idOf({ article, span, quote }: Statement): FactId {
  return `f${sha256(`${article}\0${quote}\0${span.start}`).slice(0, 12)}` as FactId;
}
