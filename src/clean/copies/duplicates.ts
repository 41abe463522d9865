import { SAME_ARTICLE, SAME_PAGE } from '../../config/thresholds.ts';
import type { Article, ArticleId } from '../../types.ts';
import { plain } from '../about/outlets.ts';
import { pageKey } from '../about/url.ts';
import { likelyCopies } from './likelyCopies.ts';
import { overlap, shinglesOf } from './shingles.ts';

/** What the decision is made on. */
export type Comparable = Pick<
  Article,
  'id' | 'file' | 'item' | 'sha256' | 'text' | 'url' | 'outlet' | 'published'
>;

/**
 * The articles that another one stands for, each with its representative: copies of one file, a page saved twice,
 * one outlet's article read twice. Near copies in different outlets, or in two that nobody names, are kept: they
 * are versions of one wire story. The representative is the fullest; a duplicate brings no figure that it lacks.
 */
export function duplicatesAmong(
  articles: readonly Comparable[],
): ReadonlyMap<ArticleId, ArticleId> {
  const parent = new Map<number, number>();
  const rank = rankOf(articles);
  const join = (a: number, b: number) => {
    const [x, y] = [rootOf(parent, a), rootOf(parent, b)];
    if (x === y) return;
    const [kept, gone] = (rank[x] ?? 0) < (rank[y] ?? 0) ? [x, y] : [y, x];
    parent.set(gone, kept);
  };
  for (const group of groupsBy(articles, ({ sha256 }) => sha256)) linked(group, join);
  for (const group of groupsBy(articles, sameWords)) linked(group, join);
  const shingles = shinglesInHand(articles);
  const isOne = (a: number, b: number, least: number) => isSame(articles, shingles, [a, b], least);
  for (const group of groupsBy(articles, ({ url }) => url && pageKey(url)))
    pairsOf(group).forEach(([a, b]) => {
      if (isOne(a, b, SAME_PAGE)) join(a, b);
    });
  // What already has a representative is not looked up again: it is one with it.
  const keys = articles.map((article, i) => (parent.has(i) ? null : outletKey(article)));
  const texts = articles.map(({ text }) => text);
  for (const [a, b] of likelyCopies(texts, keys))
    if (rootOf(parent, a) !== rootOf(parent, b) && isOne(a, b, SAME_ARTICLE)) join(a, b);
  return named(articles, parent);
}

/** An agency credited in a dateline does not tell which of its customers printed the copy. */
function outletKey({ outlet }: Comparable): string | null {
  return outlet === null || outlet.how === 'dateline' ? null : plain(outlet.name);
}

/** One outlet and, word for word, one text. */
function sameWords(article: Comparable): string | null {
  const outlet = outletKey(article);
  return outlet === null ? null : `${outlet}\n${article.text}`;
}

function isSame(
  articles: readonly Comparable[],
  shingles: (i: number) => ReadonlySet<number>,
  [a, b]: readonly [number, number],
  least: number,
): boolean {
  const [one, other] = [shingles(a), shingles(b)];
  if (one.size === 0 || other.size === 0 || overlap(one, other).containment < least) return false;
  const [short, long] = one.size <= other.size ? [a, b] : [b, a];
  return (
    least < SAME_ARTICLE || addsNoFigure(articles[short]?.text ?? '', articles[long]?.text ?? '')
  );
}

function addsNoFigure(short: string, long: string): boolean {
  const figures = (text: string) =>
    text.match(/\d[\d.,]*/g)?.map((f) => f.replace(/[.,]+$/, '')) ?? [];
  const known = new Set(figures(long));
  return figures(short).every((figure) => known.has(figure));
}

/** The fullest first, then the earliest, then by place. */
function rankOf(articles: readonly Comparable[]): readonly number[] {
  const order = articles
    .map((_, i) => i)
    .sort((i, j) => byFullness(articles[i], articles[j]) || i - j);
  const rank = articles.map(() => 0);
  order.forEach((i, place) => {
    rank[i] = place;
  });
  return rank;
}

function byFullness(a: Comparable | undefined, b: Comparable | undefined): number {
  if (!a || !b) return 0;
  const [one, other] = [a.published?.iso ?? '9', b.published?.iso ?? '9'];
  return b.text.length - a.text.length || (one < other ? -1 : Number(one > other));
}

function rootOf(parent: ReadonlyMap<number, number>, of: number): number {
  let at = of;
  for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
  return at;
}

function groupsBy(
  articles: readonly Comparable[],
  keyOf: (article: Comparable) => string | null,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  articles.forEach((article, i) => {
    const key = keyOf(article);
    if (key === null || article.text === '') return;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function linked(group: readonly number[], join: (a: number, b: number) => void): void {
  const [first = 0, ...rest] = group;
  for (const other of rest) join(first, other);
}

/** Each with the one before it and with the first: linear, and enough where likeness is near identity. */
function pairsOf(group: readonly number[]): readonly (readonly [number, number])[] {
  return group.flatMap((at, i): (readonly [number, number])[] => {
    const [first, before] = [group[0], group[i - 1]];
    if (first === undefined || before === undefined) return [];
    return before === first
      ? [[first, at]]
      : [
          [first, at],
          [before, at],
        ];
  });
}

/** Sets of shingles as they are needed, the latest kept: pairs come in runs. */
function shinglesInHand(articles: readonly Comparable[]): (i: number) => ReadonlySet<number> {
  const kept = new Map<number, ReadonlySet<number>>();
  return (i) => {
    const found = kept.get(i) ?? new Set(shinglesOf(articles[i]?.text ?? ''));
    kept.delete(i);
    kept.set(i, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_IN_HAND) break;
      kept.delete(oldest);
    }
    return found;
  };
}

const MOST_IN_HAND = 500;

function named(
  articles: readonly Comparable[],
  parent: ReadonlyMap<number, number>,
): ReadonlyMap<ArticleId, ArticleId> {
  const found = new Map<ArticleId, ArticleId>();
  articles.forEach(({ id }, i) => {
    const representative = articles[rootOf(parent, i)];
    if (representative && representative.id !== id) found.set(id, representative.id);
  });
  return found;
}
