import type { Article, Note, Override } from '../types.ts';
import { type Ground, meanOdds } from './split.ts';

type Clusters = readonly (readonly number[])[];

export interface Overruled {
  readonly clusters: Clusters;
  /** Numbers of the articles that the editors placed. */
  readonly placed: ReadonlySet<number>;
  readonly notes: readonly Note[];
}

/**
 * The editors' word on who belongs together, which always wins: clusters of articles they want together are joined whole,
 * then articles they want apart are taken apart, and every other article of the cluster goes with the nearest of them. Pure.
 */
export function overrule(
  articles: readonly Article[],
  ground: Ground,
  clusters: Clusters,
  overrides: readonly Override[],
): Overruled {
  const placed = new Set<number>();
  const notes: Note[] = [];
  let now = clusters;
  const named = overrides.flatMap((override) =>
    override.kind === 'together' || override.kind === 'apart' ? [override] : [],
  );
  for (const kind of ['together', 'apart'] as const) {
    for (const override of named.filter((each) => each.kind === kind)) {
      const meant = numbersOf(articles, override.articles);
      if (meant.flat().length < 2) continue;
      for (const i of meant.flat()) placed.add(i);
      notes.push({
        code: 'grouped-by-override',
        detail: `${kind}: ${override.articles.join(', ')}`,
      });
      now = kind === 'together' ? joined(now, meant.flat()) : parted(ground, now, meant);
    }
  }
  return { clusters: now, placed, notes };
}

/** For each name, the articles it means: by id, by the input's own id, by address, by file, or by `file#item`. */
function numbersOf(
  articles: readonly Article[],
  names: readonly string[],
): readonly (readonly number[])[] {
  return names.map((name) =>
    articles.flatMap(({ id, ref, url, file, item }, i) =>
      [id, ref, url, file, `${file}#${item}`].includes(name) ? [i] : [],
    ),
  );
}

function joined(clusters: Clusters, meant: readonly number[]): Clusters {
  const touched = clusters.filter((members) => members.some((i) => meant.includes(i)));
  const rest = clusters.filter((members) => !touched.includes(members));
  return sorted([...rest, touched.flat()]);
}

function parted(
  ground: Ground,
  clusters: Clusters,
  meant: readonly (readonly number[])[],
): Clusters {
  return sorted(
    clusters.flatMap((members) => {
      const seeds = meant
        .map((group) => group.filter((i) => members.includes(i)))
        .filter((group) => group.length > 0);
      if (seeds.length < 2) return [members];
      const named = new Set(seeds.flat());
      const sides = seeds.map((group) => [...group]);
      for (const i of members.filter((each) => !named.has(each))) {
        const nearness = seeds.map((group) => meanOdds(ground, [i], group));
        const best = nearness.indexOf(Math.max(...nearness));
        sides[best]?.push(i);
      }
      return sides;
    }),
  );
}

function sorted(clusters: Clusters): Clusters {
  return clusters
    .map((members) => [...members].sort((i, j) => i - j))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}
