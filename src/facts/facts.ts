import type { Judgements, NewsEvent, OutletEntry, ToldEvent } from '../types.ts';
import { closePairs, differencesIn, inOrderOf, type StatementPair } from './differ/differences.ts';
import { draftOf } from './draft.ts';
import { factIds } from './ids.ts';
import { originsOf } from './independence.ts';
import { align } from './same/align.ts';
import type { Statement } from './same/statements.ts';
import { choose } from './tell/choose.ts';
import { arranged } from './tell/order.ts';
import { versionsOf } from './tell/passages.ts';
import { surroundingsOf } from './tell/surroundings.ts';
import { viewOf } from './view.ts';

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
  const chosen = choices
    .flatMap((choice, i) => {
      const id = ids[i];
      return id === undefined ? [] : [{ ...choice, id }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const disagreements = differencesIn(view, chosen, close);
  const drafts = chosen.map((fact) => draftOf(view, fact, origins, disagreements));
  const facts = arranged(view, drafts);
  return { event, facts, disagreements: inOrderOf(facts, disagreements), origins };
}
