import { sha256 } from '../text/digest.ts';
import { wordsOf } from '../text/words.ts';
import type { Article, EventId, GroupResult, NewsEvent } from '../types.ts';

const SAME_EVENT = 0.18;

/** Articles of one happening together. Pure. */
export function group(articles: readonly Article[]): GroupResult {
  const used = articles.filter((a) => a.fate === 'used');
  const bags = vectors(used);
  const clusters: number[][] = [];
  used.forEach((_, i) => {
    const best = clusters.map(
      (c) => c.reduce((t, j) => t + cosine(bags[i], bags[j]), 0) / c.length,
    );
    const top = best.reduce((m, s, k) => (s > (best[m] ?? -1) ? k : m), 0);
    if ((best[top] ?? 0) >= SAME_EVENT) clusters[top]?.push(i);
    else clusters.push([i]);
  });
  const events = clusters.map((c) => toEvent(c.flatMap((i) => used[i] ?? [])));
  return { events: events.filter((e) => e !== null), notes: [] };
}

type Bag = ReadonlyMap<string, number> | undefined;

function vectors(articles: readonly Article[]): readonly Bag[] {
  const docs = articles.map((a) => wordsOf(`${a.title ?? ''} ${a.text}`));
  const df = new Map<string, number>();
  for (const doc of docs) for (const w of new Set(doc)) df.set(w, (df.get(w) ?? 0) + 1);
  return docs.map((doc) => {
    const bag = new Map<string, number>();
    for (const w of doc) bag.set(w, (bag.get(w) ?? 0) + 1);
    for (const [w, n] of bag)
      bag.set(w, (1 + Math.log(n)) * Math.log(1 + docs.length / (df.get(w) ?? 1)));
    const norm = Math.hypot(...bag.values()) || 1;
    for (const [w, x] of bag) bag.set(w, x / norm);
    return bag;
  });
}

function cosine(a: Bag, b: Bag): number {
  let sum = 0;
  for (const [w, x] of a ?? []) sum += x * (b?.get(w) ?? 0);
  return sum;
}

function toEvent(articles: readonly Article[]): NewsEvent | null {
  const [first, ...others] = articles;
  if (!first) return null;
  const members = articles.map((a) => ({ article: a.id, strength: 1, weak: false, why: [] }));
  const id = `e${sha256(first.id).slice(0, 12)}` as EventId;
  return { id, articles: [first, ...others], members, nearest: null, thread: null };
}
