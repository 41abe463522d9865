import { CLOSE } from '../config/thresholds.ts';
import type { Disagreement, Judgements, Side, StatementText } from '../types.ts';
import { compareApart } from './compare.ts';
import type { Draft } from './order.ts';
import { type Statement, statementsOf } from './statements.ts';
import { byPlace, type EventView, type Version } from './view.ts';

export type StatementPair = readonly [StatementText, StatementText];

/** The pairs of statements that are likely enough to tell of one thing to be compared, joined or not. */
export function closePairs({ pairs, probabilities }: Judgements): readonly StatementPair[] {
  return pairs.flatMap(({ a, b }, i) =>
    (probabilities[i] ?? 0) >= CLOSE && a.article !== b.article ? [[a, b] as const] : [],
  );
}

/** Where close statements that stand in no fact together tell something differently. */
export function differencesApart(
  view: EventView,
  groups: readonly (readonly Statement[])[],
  close: readonly StatementPair[],
  drafts: readonly Draft[],
): readonly Disagreement[] {
  const known = new Map<string, Version>();
  for (const statement of view.articles.flatMap(statementsOf))
    known.set(placeOf(statement), view.versionOf(statement));
  const joined = new Map<string, number[]>();
  groups.forEach((group, i) => {
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
  return compareApart(view, pairs, (side) => factOf(drafts, side));
}

const placeOf = ({ article, sentence }: Pick<Statement, 'article' | 'sentence'>): string =>
  `${article} ${sentence}`;

function factOf(
  drafts: readonly Draft[],
  { article, start, end }: Side,
): Draft['fact']['id'] | null {
  const holder = drafts.find(({ versions }) =>
    versions.some((v) => v.article === article && v.span.start < end && v.span.end > start),
  );
  return holder?.fact.id ?? null;
}
