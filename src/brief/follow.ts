import { SAME_ACROSS_EDITIONS } from '../config/thresholds.ts';
import type { Briefing, Fact, FactId, SourceRef } from '../types.ts';

/** A passage of this edition and one of the previous edition that were judged to say the same thing. */
export interface Link {
  readonly now: SourceRef;
  readonly before: SourceRef;
  readonly probability: number;
}

/** A fact of this edition and the previous edition's that tells the same. */
export interface Pair {
  readonly now: Fact;
  readonly before: Fact;
  /** How much they share: passages in common count 1 each, a judged pair its probability. */
  readonly strength: number;
}

/** Every pair of facts, one in each edition, that tell the same thing; the strongest first. */
export function follow(
  briefing: Briefing,
  previous: Briefing,
  links: readonly Link[],
): readonly Pair[] {
  const strengths = new Map<string, Pair>();
  const now = passagesOf(briefing);
  const before = passagesOf(previous);
  const add = (fact: Fact, earlier: Fact, strength: number) => {
    const key = `${fact.id} ${earlier.id}`;
    const known = strengths.get(key)?.strength ?? 0;
    strengths.set(key, { now: fact, before: earlier, strength: known + strength });
  };
  for (const [key, facts] of now.exact) {
    for (const earlier of before.exact.get(key) ?? [])
      for (const fact of facts) add(fact, earlier, 1);
  }
  for (const link of links) {
    if (link.probability < SAME_ACROSS_EDITIONS) continue;
    for (const fact of now.at(link.now)) {
      for (const earlier of before.at(link.before)) add(fact, earlier, link.probability);
    }
  }
  return [...strengths.values()].sort(
    (a, b) =>
      b.strength - a.strength || compare(a.now.id, b.now.id) || compare(a.before.id, b.before.id),
  );
}

const compare = (a: FactId, b: FactId): number => (a < b ? -1 : Number(a > b));

interface Passages {
  /** Facts by the letters of each of their versions. */
  readonly exact: ReadonlyMap<string, readonly Fact[]>;
  /** Facts with a version that shares at least half of the shorter of the two passages. */
  readonly at: (passage: SourceRef) => readonly Fact[];
}

function passagesOf({ events }: Briefing): Passages {
  const exact = new Map<string, Fact[]>();
  const byArticle = new Map<string, { readonly fact: Fact; readonly ref: SourceRef }[]>();
  for (const fact of events.flatMap((event) => event.facts)) {
    for (const version of fact.versions) {
      push(byArticle, version.article, { fact, ref: version });
      const facts = exact.get(lettersOf(version.quote));
      if (!facts?.includes(fact)) push(exact, lettersOf(version.quote), fact);
    }
  }
  const at = (passage: SourceRef) => {
    const near = (byArticle.get(passage.article) ?? []).filter(({ ref }) => overlap(ref, passage));
    return [...new Set(near.map(({ fact }) => fact))];
  };
  return { exact, at };
}

function overlap(a: SourceRef, b: SourceRef): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= Math.min(a.end - a.start, b.end - b.start) / 2;
}

/** The letters and figures of a passage: what two copies of it share whatever their marks. */
export function lettersOf(quote: string): string {
  return (quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ') || quote;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
