import { CLOSE } from '../../config/thresholds.ts';
import type { Disagreement, Fact, Judgements, StatementText } from '../../types.ts';
import type { ChosenFact } from '../draft.ts';
import { type Statement, statementsOf } from '../same/statements.ts';
import { byPlace, type EventView, type Version } from '../view.ts';
import type { Clash } from './clash.ts';
import { compare, compareApart } from './compare.ts';
import { merged } from './merge.ts';
import { compareNames } from './names.ts';
import { asUpdate } from './updates.ts';

export type StatementPair = readonly [StatementText, StatementText];

/** The pairs of statements that are likely enough to tell of one thing to be compared, joined or not. */
export function closePairs({ pairs, probabilities }: Judgements): readonly StatementPair[] {
  return pairs.flatMap(({ a, b }, i) =>
    (probabilities[i] ?? 0) >= CLOSE && a.article !== b.article ? [[a, b] as const] : [],
  );
}

/**
 * What the articles of an event tell differently: within its facts, in the spelling of names, and between close
 * statements that stand in no fact together. Pure.
 */
export function differencesIn(
  view: EventView,
  facts: readonly ChosenFact[],
  close: readonly StatementPair[],
): readonly Disagreement[] {
  const within = facts.flatMap(({ id, group }) => {
    const statements = [...group].sort(byPlace).map((statement) => view.versionOf(statement));
    return compare(view, statements).map((clash) => ({ ...clash, fact: id }));
  });
  const spellings = compareNames(view).flatMap((clash) => tied(facts, clash));
  const all = merged([...within, ...spellings, ...apart(view, facts, close)]);
  return all.map((clash) => asUpdate(view, clash));
}

/** What cannot both be true comes first. */
const GRAVITY: readonly Disagreement['severity'][] = ['contradiction', 'superseded', 'precision'];

/** The gravest first, and of one gravity in the order of the facts that they belong to. */
export function inOrderOf(
  facts: readonly Fact[],
  disagreements: readonly Disagreement[],
): readonly Disagreement[] {
  const rank = new Map(facts.map((fact) => [fact.id, fact.rank]));
  return disagreements
    .map((clash) => ({
      clash,
      gravity: GRAVITY.indexOf(clash.severity),
      rank: rank.get(clash.fact) ?? 0,
      key: JSON.stringify(clash),
    }))
    .sort((a, b) => a.gravity - b.gravity || a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ clash }) => clash);
}

function apart(
  view: EventView,
  facts: readonly ChosenFact[],
  close: readonly StatementPair[],
): readonly Disagreement[] {
  const known = new Map<string, Version>();
  for (const statement of view.articles.flatMap(statementsOf))
    known.set(placeOf(statement), view.versionOf(statement));
  const joined = new Map<string, number[]>();
  facts.forEach(({ group }, i) => {
    for (const statement of group)
      joined.set(placeOf(statement), [...(joined.get(placeOf(statement)) ?? []), i]);
  });
  const pairs = close.flatMap(([a, b]) => {
    const [one, two] = [known.get(placeOf(a)), known.get(placeOf(b))];
    const mine = joined.get(placeOf(a)) ?? [];
    const isJoined = (joined.get(placeOf(b)) ?? []).some((group) => mine.includes(group));
    if (!one || !two || isJoined) return [];
    return byPlace(one, two) < 0 ? [[one, two] as const] : [[two, one] as const];
  });
  return compareApart(view, pairs).flatMap((clash) => tied(facts, clash));
}

const placeOf = ({ article, sentence }: Pick<Statement, 'article' | 'sentence'>): string =>
  `${article} ${sentence}`;

/** A clash as a disagreement about the fact in which its first side is told. */
function tied(facts: readonly ChosenFact[], clash: Clash): readonly Disagreement[] {
  const [{ article, start, end }] = clash.sides;
  const holder = facts.find(({ versions }) =>
    versions.some((v) => v.article === article && v.span.start < end && v.span.end > start),
  );
  return holder ? [{ ...clash, fact: holder.id }] : [];
}
