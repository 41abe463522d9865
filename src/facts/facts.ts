import type {
  Disagreement,
  FactId,
  Judgements,
  NewsEvent,
  NonEmpty,
  Origin,
  OutletEntry,
  Quote,
  ToldEvent,
} from '../types.ts';
import { align } from './align.ts';
import { closePairs, differencesApart, type StatementPair } from './apart.ts';
import { type Choice, choose } from './choose.ts';
import { compare } from './compare.ts';
import { spellingsIn } from './compareNames.ts';
import { extrasOf } from './extras.ts';
import { factIds } from './ids.ts';
import { originsOf, sourcesOf } from './independence.ts';
import { contextOf, daysIn, insertionsOf } from './insertions.ts';
import { arranged, type Draft } from './order.ts';
import { versionsOf } from './passages.ts';
import { isHandout, speakerOf } from './speaker.ts';
import type { Statement } from './statements.ts';
import { surroundingsOf } from './surroundings.ts';
import { byPlace, type EventView, viewOf } from './view.ts';

/**
 * Facts of one event from the judged pairs of its statements. `outlets` are the editors' own list: who owns whom.
 * Pure; the order of the event's articles changes nothing.
 */
export function facts(
  event: NewsEvent,
  judged: Judgements,
  outlets: readonly OutletEntry[] = [],
): ToldEvent {
  return tell(event, align(event, judged), outlets, closePairs(judged));
}

/**
 * Facts of one event from the groups of statements that say the same thing. `close` are pairs that nearly do: what
 * they tell differently is a disagreement too. Pure.
 */
export function tell(
  event: NewsEvent,
  groups: readonly (readonly Statement[])[],
  outlets: readonly OutletEntry[] = [],
  close: readonly StatementPair[] = [],
): ToldEvent {
  const view = viewOf(event);
  const origins = originsOf(event, outlets);
  const around = surroundingsOf(view, groups);
  const choices = groups.flatMap((group, i) => {
    const versions = versionsOf(view, group);
    return versions ? [{ ...choose(versions, around(i)), group }] : [];
  });
  const ids = factIds(
    view,
    choices.map(({ versions }) => versions),
  );
  const told = choices.flatMap((choice, i) => {
    const id = ids[i];
    if (id === undefined) return [];
    const statements = [...choice.group].sort(byPlace).map((s) => view.versionOf(s));
    const disagreements = compare(view, id, statements);
    return [{ disagreements, ...draftOf(view, id, choice, origins, disagreements) }];
  });
  told.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  const arrangedFacts = arranged(view, told);
  const rank = new Map(arrangedFacts.map((fact) => [fact.id, fact.rank]));
  const disagreements = [
    ...told.flatMap((draft) => draft.disagreements),
    ...spellingsIn(view, told),
    ...differencesApart(view, groups, close, told),
  ];
  return {
    event,
    facts: arrangedFacts,
    disagreements: disagreements
      .map((clash) => ({ clash, rank: rank.get(clash.fact) ?? 0, key: JSON.stringify(clash) }))
      .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
      .map(({ clash }) => clash),
    origins,
  };
}

function draftOf(
  view: EventView,
  id: FactId,
  { versions, adds, over }: Choice,
  origins: readonly Origin[],
  disagreements: readonly Disagreement[],
): Draft {
  const [chosen, ...others] = versions;
  const all: NonEmpty<Quote> = [quoteOf(chosen), ...others.map(quoteOf)];
  const independentSources = isHandout(view, versions) ? 1 : sourcesOf(origins, all);
  const isDisputed = disagreements.some(({ severity }) => severity === 'contradiction');
  const corroborated = independentSources > 1 ? 'corroborated' : 'single-source';
  const fact = {
    id,
    status: isDisputed ? ('disputed' as const) : corroborated,
    chosen: {
      ...quoteOf(chosen),
      insertions: insertionsOf(view, chosen),
      context: contextOf(view, chosen),
    },
    versions: all,
    extras: extrasOf(chosen, others),
    why: { adds, over },
    independentSources,
    dates: [...new Set(versions.flatMap((version) => daysIn(view, version)))].sort(),
    speaker: speakerOf(view, chosen),
    shown: true,
  } as const;
  return { fact, versions, isDisputed: disagreements.length > 0 };
}

function quoteOf({ article, span, quote }: Statement): Quote {
  return { article, ...span, quote };
}
