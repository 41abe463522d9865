import { type Halves, halvesOf } from './halves.ts';
import { type Pairs, pairNumber } from './pairs.ts';
import { NAME, type Terms } from './terms.ts';
import type { Weights } from './weights.ts';
import type { When } from './when.ts';

/** What is known of two halves of a cluster, in the order in which {@link splitEvidence} gives it. */
export const SPLIT_EVIDENCE = [
  'between',
  'exclusiveMost',
  'shared',
  'smaller',
  'larger',
  'gap',
  'dated',
  'contrast',
  'marksLeast',
  'marksMost',
] as const;
export type SplitEvidenceName = (typeof SPLIT_EVIDENCE)[number];

export interface SplitFitted {
  readonly constant: number;
  readonly weights: Readonly<Record<SplitEvidenceName, number>>;
}

/** What the split test looks at. */
export interface Ground {
  readonly terms: Terms;
  readonly weights: Weights;
  readonly pairs: Pairs;
  /** By pair. */
  readonly odds: Float32Array;
  /** Log-odds of a pair that was never compared. */
  readonly least: number;
  readonly whens: readonly (When | null)[];
}

/** Clusters smaller than this have no two camps to tell apart. */
const SMALLEST = 3;
/** Terms that speak for a half. */
const STRONGEST = 6;
const MARKS = 4;

/**
 * Parts a cluster for as long as its halves look like two events rather than one: each with names and words that
 * all of its reports give and none of the other's. A whole family of look-alikes ("the first verdict, the second
 * verdict") comes apart here, where pairs alone are alike enough to join.
 */
export function settle(
  ground: Ground,
  members: readonly number[],
  fitted: SplitFitted,
): readonly (readonly number[])[] {
  if (members.length < SMALLEST) return [members];
  const halves = halvesOf(ground.terms, ground.weights, members);
  if (!halves) return [members];
  const row = splitEvidence(ground, halves);
  const odds = SPLIT_EVIDENCE.reduce(
    (sum, name, k) => sum + fitted.weights[name] * (row[k] ?? 0),
    fitted.constant,
  );
  if (odds >= 0) return [members];
  return [...settle(ground, halves.left, fitted), ...settle(ground, halves.right, fitted)];
}

/** {@link SPLIT_EVIDENCE} for two halves. Pure. */
export function splitEvidence(
  ground: Ground,
  { left, right, contrast }: Halves,
): readonly number[] {
  const [a, b] = [profileOf(ground.terms, left), profileOf(ground.terms, right)];
  const one = exclusive(ground, a, b);
  const two = exclusive(ground, b, a);
  const gap = gapBetween(ground, left, right);
  return [
    meanOdds(ground, left, right),
    Math.max(one.weight, two.weight),
    sharedWeight(ground, a, b),
    Math.log(Math.min(a.size, b.size)),
    Math.log(Math.max(a.size, b.size)),
    gap === null ? 0 : Math.min(2, Math.log1p(gap) / Math.log(31)),
    gap === null ? 0 : 1,
    contrast,
    Math.min(one.marks, two.marks),
    Math.max(one.marks, two.marks),
  ];
}

/** By term: the articles of a half that hold it, and those that hold it in the lead or as a name. */
interface Profile {
  readonly size: number;
  readonly held: ReadonlyMap<number, number>;
  readonly telling: ReadonlyMap<number, number>;
}

function profileOf(terms: Terms, members: readonly number[]): Profile {
  const held = new Map<number, number>();
  const telling = new Map<number, number>();
  for (const i of members) {
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      const id = terms.ids[k] ?? 0;
      held.set(id, (held.get(id) ?? 0) + 1);
      if (terms.leads[k] === 1 || terms.kinds[id] === NAME) {
        telling.set(id, (telling.get(id) ?? 0) + 1);
      }
    }
  }
  return { size: members.length, held, telling };
}

/**
 * How far the strongest terms of one half are its own: by rarity (`weight`), and plainly as the share of its articles
 * that tell them less the share of the others that hold them at all (`marks`). Counts are smoothed: one article proves little.
 */
function exclusive(
  ground: Ground,
  own: Profile,
  other: Profile,
): { weight: number; marks: number } {
  const weights: number[] = [];
  const marks: number[] = [];
  for (const [id, count] of own.held) {
    if ((ground.terms.frequencies[id] ?? 0) < 2) continue;
    const told = own.telling.get(id) ?? 0;
    const abroad = other.held.get(id) ?? 0;
    const foreign = Math.min(1, (abroad + 0.1) / (other.size + 0.6));
    if (count > 0)
      weights.push(
        ((ground.weights.rarity[id] ?? 0) * (told + 0.3) * (1 - foreign)) / (own.size + 1.1),
      );
    marks.push((told + 0.25) / (own.size + 1) - (abroad + 0.25) / (other.size + 1));
  }
  return { weight: meanOfTop(weights, STRONGEST), marks: meanOfTop(marks, MARKS) };
}

function sharedWeight(ground: Ground, a: Profile, b: Profile): number {
  const shared: number[] = [];
  const part = (profile: Profile, id: number) =>
    ((profile.held.get(id) ?? 0) + (profile.telling.get(id) ?? 0)) / 2 / (profile.size + 0.5);
  for (const id of a.held.keys()) {
    if (b.held.has(id)) shared.push((ground.weights.rarity[id] ?? 0) * part(a, id) * part(b, id));
  }
  return meanOfTop(shared, STRONGEST);
}

function meanOfTop(values: readonly number[], count: number): number {
  const top = [...values].sort((x, y) => y - x).slice(0, count);
  return top.reduce((sum, x) => sum + x, 0) / count;
}

/** Mean log-odds over all pairs across. */
export function meanOdds(
  ground: Pick<Ground, 'pairs' | 'odds' | 'least'>,
  left: readonly number[],
  right: readonly number[],
): number {
  let sum = 0;
  for (const i of left) {
    for (const j of right) {
      const p = pairNumber(ground.pairs, i, j);
      sum += p < 0 ? ground.least : (ground.odds[p] ?? 0);
    }
  }
  return sum / (left.length * right.length);
}

/** Days between the publication of the halves, 0 where they overlap; `null` unless both are dated. */
function gapBetween(
  ground: Ground,
  left: readonly number[],
  right: readonly number[],
): number | null {
  const span = (members: readonly number[]) => {
    const known = members.flatMap((i) => ground.whens[i] ?? []);
    const from = Math.min(...known.map(({ day, half }) => day - half));
    const to = Math.max(...known.map(({ day, half }) => day + half));
    return { from, to, known: known.length > 0 };
  };
  const [a, b] = [span(left), span(right)];
  return a.known && b.known ? Math.max(0, b.from - a.to, a.from - b.to) : null;
}
