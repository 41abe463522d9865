import { ALSO_IN, MOST_FACTS, SAME_FACT } from '../../config/thresholds.ts';
import type { Judgements, NewsEvent } from '../../types.ts';
import { averageLinkage, type Links } from './linkage.ts';
import { type Statement, statementsOf } from './statements.ts';

/**
 * The facts of an event as groups of statements: every statement is in at least one group and in at most three.
 * The order of the event's articles changes nothing: groups and their statements come by article id and place. Pure.
 */
export function align(event: NewsEvent, judged: Judgements): readonly (readonly Statement[])[] {
  const statements = event.articles.flatMap(statementsOf).sort(byIdentity);
  const links = linksOf(statements, judged);
  const groups = averageLinkage(links, SAME_FACT);
  return withFurther(groups, links).map((members) => members.flatMap((i) => statements[i] ?? []));
}

function byIdentity(a: Statement, b: Statement): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.sentence - b.sentence;
}

function linksOf(statements: readonly Statement[], judged: Judgements): Links {
  const place = new Map(statements.map((s, i) => [`${s.article} ${s.sentence}`, i] as const));
  const links = statements.map(() => new Map<number, number>());
  judged.pairs.forEach(({ a, b }, k) => {
    const i = place.get(`${a.article} ${a.sentence}`);
    const j = place.get(`${b.article} ${b.sentence}`);
    const probability = judged.probabilities[k];
    if (i === undefined || j === undefined || i === j || probability === undefined) return;
    links[i]?.set(j, probability);
    links[j]?.set(i, probability);
  });
  return links;
}

/** Adds each statement to the further groups that it belongs to nearly as well, the best first. */
function withFurther(groups: readonly (readonly number[])[], links: Links): readonly number[][] {
  const home = new Map(groups.flatMap((members, g) => members.map((i) => [i, g] as const)));
  const wide = groups.map((members) => [...members]);
  links.forEach((row, i) => {
    const sums = new Map<number, number>();
    for (const [j, probability] of row) {
      const g = home.get(j);
      if (g !== undefined && g !== home.get(i)) sums.set(g, (sums.get(g) ?? 0) + probability);
    }
    const further = [...sums]
      .map(([g, sum]) => ({ g, mean: sum / (groups[g]?.length ?? 1) }))
      .filter(({ mean }) => mean >= ALSO_IN)
      .sort((x, y) => y.mean - x.mean || x.g - y.g);
    for (const { g } of further.slice(0, MOST_FACTS - 1)) wide[g]?.push(i);
  });
  return wide.map((members) => members.sort((x, y) => x - y));
}
