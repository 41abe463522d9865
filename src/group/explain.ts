import { SAME_EVENT } from '../config/eventModel.ts';
import { JOIN, TIES, WEAK_MEMBER } from '../config/thresholds.ts';
import type { Article, LeftOut, Member, Tie } from '../types.ts';
import type { Clustered } from './cluster.ts';
import { EVIDENCE, type EvidenceName, PUBLICATION } from './evidence.ts';
import { pairNumber } from './pairs.ts';
import { meanOdds } from './split.ts';
import { FIGURE, NAME, type Terms } from './terms.ts';

/** How surely each article of a cluster belongs to it, and what ties it to the others. Pure. */
export function membersOf(
  articles: readonly Article[],
  clustered: Clustered,
  members: readonly number[],
): readonly Member[] {
  return members.flatMap((i) => {
    const article = articles[i];
    if (!article) return [];
    const others = members.filter((j) => j !== i);
    if (others.length === 0) return [{ article: article.id, strength: 1, weak: false, why: [] }];
    const strength = strengthOf(clustered, i, others);
    const why = tiesOf(articles, clustered, i, others);
    return [{ article: article.id, strength, weak: strength < WEAK_MEMBER, why }];
  });
}

/** The article nearest to a cluster among those outside it; `null` when none was even compared. Pure. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
export function nearestTo(
  articles: readonly Article[],
  clustered: Clustered,
  members: readonly number[],
  isEligible: (i: number) => boolean = () => true,
): LeftOut | null {
  const { pairs, odds, least } = clustered.ground;
  const inside = new Set(members);
  const sums = new Map<number, number>();
  for (const i of members) {
    for (let k = pairs.starts[i] ?? 0; k < (pairs.starts[i + 1] ?? 0); k += 1) {
      const j = pairs.others[k] ?? 0;
      const above = (odds[pairs.numbers[k] ?? 0] ?? least) - least;
      if (!inside.has(j) && isEligible(j)) sums.set(j, (sums.get(j) ?? 0) + above);
    }
  }
  const [nearest] = [...sums].sort(([i, x], [j, y]) => y - x || i - j);
  const article = nearest && articles[nearest[0]];
  if (!nearest || !article) return null;
  const strength = strengthOf(clustered, nearest[0], members);
  return { article: article.id, strength, why: tiesOf(articles, clustered, nearest[0], members) };
}

/** .5 at the bar to join; rounded, since more digits say nothing. */
function strengthOf({ ground }: Clustered, i: number, others: readonly number[]): number {
  const mean = meanOdds(ground, [i], others);
  return Math.round(1000 / (1 + Math.exp(JOIN - mean))) / 1000;
}

/** Terms shared with the others and nearness in time, heaviest first, each with its share of all that speaks for the tie. */
function tiesOf(
  articles: readonly Article[],
  clustered: Clustered,
  i: number,
  others: readonly number[],
): readonly Tie[] {
  const { terms, weights } = clustered.comparison;
  const shared = sharedTerms(clustered, i, others);
  const total = [...shared.values()].reduce((sum, x) => sum + x, 0);
  const time = timeShare(clustered, i, others);
  const named = [...shared]
    .map(([id, x]) => ({
      kind: kindOf(terms, id),
      text: labelOf(terms, id),
      weight: round(((1 - time) * x) / (total || 1)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : Number(a.text > b.text)));
  const published = articles[i]?.published;
  const when: Tie[] =
    time > 0 && published
      ? [{ kind: 'published', text: published.iso.slice(0, 10), weight: round(time) }]
      : [];
  return weights.rarity.length === 0 ? when : [...when, ...named.slice(0, TIES)];
}

/** By term that the article shares with any of the others: the product of its weight on both sides. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function sharedTerms(
  { comparison: { terms, weights } }: Clustered,
  i: number,
  others: readonly number[],
): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
    own.set(terms.ids[k] ?? 0, weights.weights[k] ?? 0);
  }
  const shared = new Map<number, number>();
  for (const j of others) {
    for (let k = terms.starts[j] ?? 0; k < (terms.starts[j + 1] ?? 0); k += 1) {
      const id = terms.ids[k] ?? 0;
      const mine = own.get(id);
      if (mine !== undefined)
        shared.set(id, (shared.get(id) ?? 0) + mine * (weights.weights[k] ?? 0));
    }
  }
  return shared;
}

const TIME: ReadonlySet<EvidenceName> = new Set(PUBLICATION);

/** Of all that speaks for the pairs with the others, the share that is nearness in time. */
function timeShare(
  { comparison, ground }: Clustered,
  i: number,
  others: readonly number[],
): number {
  let time = 0;
  let rest = 0;
  for (const j of others) {
    const p = pairNumber(ground.pairs, i, j);
    if (p < 0) continue;
    EVIDENCE.forEach((name, k) => {
      const x = SAME_EVENT.weights[name] * (comparison.evidence[p * EVIDENCE.length + k] ?? 0);
      if (TIME.has(name)) time += x;
      else rest += Math.max(0, x);
    });
  }
  return time > 0 ? time / (time + rest) : 0;
}

function kindOf(terms: Terms, id: number): Tie['kind'] {
  const kind = terms.kinds[id];
  if (kind === NAME) return 'name';
  if (kind !== FIGURE) return 'word';
  return /^(?:19|20)\d\d$/.test(terms.labels[id] ?? '') ? 'date' : 'figure';
}

function labelOf(terms: Terms, id: number): string {
  const label = terms.labels[id] ?? '';
  if (terms.kinds[id] !== NAME) return label;
  return label.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
