import type { Judgements, NewsEvent } from '../types.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Probability from which two statements are joined. */
const SAME_FACT = 0.4;

/**
 * The facts of an event as groups of statements: every statement is in at least one group and in at most three.
 * Pure; the order of the event's articles changes nothing but is kept inside a group.
 */
export function align(event: NewsEvent, judged: Judgements): readonly (readonly Statement[])[] {
  const statements = event.articles.flatMap(statementsOf);
  const at = new Map(statements.map((s, i) => [`${s.article} ${s.sentence}`, i]));
  const leader = statements.map((_, i) => i);
  const find = (i: number): number => {
    const up = leader[i] ?? i;
    return up === i ? i : find(up);
  };
  judged.pairs.forEach(({ a, b }, k) => {
    if ((judged.probabilities[k] ?? 0) < SAME_FACT) return;
    const i = at.get(`${a.article} ${a.sentence}`);
    const j = at.get(`${b.article} ${b.sentence}`);
    if (i !== undefined && j !== undefined) leader[find(j)] = find(i);
  });
  const groups = new Map<number, Statement[]>();
  statements.forEach((s, i) => {
    const root = find(i);
    groups.set(root, [...(groups.get(root) ?? []), s]);
  });
  return [...groups.values()];
}
