/** For each item, the probability that it belongs with each other item that was judged; symmetric. */
export type Links = readonly ReadonlyMap<number, number>[];

interface Group {
  readonly members: number[];
  /** Sum of the probabilities between this group's members and another group's, by the other's number. */
  readonly sums: Map<number, number>;
  /** The group that it belongs with most; null when none reaches the threshold. */
  best: { readonly other: number; readonly mean: number } | null;
}

/**
 * Groups by average linkage (Sokal and Michener 1958): the two groups with the highest mean probability between
 * their members are joined until none reaches `least`. Pairs that were not judged count as 0, so that groups
 * do not grow by chaining. Groups and members come in ascending order; ties go to the lowest numbers.
 */
export function averageLinkage(links: Links, least: number): readonly (readonly number[])[] {
  const groups = new Map<number, Group>(
    links.map((row, i) => [i, { members: [i], sums: new Map(row), best: null }]),
  );
  for (const [i, group] of groups) group.best = bestOf(i, group, groups, least);
  for (let next = closest(groups); next; next = closest(groups)) {
    const touched = join(next[0], next[1], groups);
    for (const i of touched) {
      const group = groups.get(i);
      if (group) group.best = bestOf(i, group, groups, least);
    }
  }
  return [...groups.values()].map(({ members }) => [...members].sort((x, y) => x - y));
}

function bestOf(
  own: number,
  { members, sums }: Group,
  groups: ReadonlyMap<number, Group>,
  least: number,
): Group['best'] {
  let best: Group['best'] = null;
  for (const [other, sum] of sums) {
    const mean = sum / (members.length * (groups.get(other)?.members.length ?? 1));
    if (other === own || mean < least) continue;
    const isBetter = !best || mean > best.mean || (mean === best.mean && other < best.other);
    if (isBetter) best = { other, mean };
  }
  return best;
}

/** The two groups to join next, the lower number first; null when all are too far apart. */
function closest(groups: ReadonlyMap<number, Group>): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let most = 0;
  for (const [i, { best }] of groups) {
    if (!best || best.mean <= most) continue;
    most = best.mean;
    found = i < best.other ? [i, best.other] : [best.other, i];
  }
  return found;
}

/** Moves group `b` into `a`; returns the numbers of the groups whose best partner may have changed. */
function join(a: number, b: number, groups: Map<number, Group>): readonly number[] {
  const into = groups.get(a);
  const from = groups.get(b);
  if (!into || !from) return [];
  into.members.push(...from.members);
  groups.delete(b);
  into.sums.delete(b);
  for (const [other, sum] of from.sums) {
    if (other === a) continue;
    into.sums.set(other, (into.sums.get(other) ?? 0) + sum);
    const sums = groups.get(other)?.sums;
    sums?.delete(b);
    sums?.set(a, into.sums.get(other) ?? 0);
  }
  return [a, ...into.sums.keys()];
}
