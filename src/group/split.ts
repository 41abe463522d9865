import { type Halves, halvesAlong, halvesOf } from './halves.ts';
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
  'years',
  'dated',
  'contrast',
  'spokenApart',
  'marksLeast',
  'marksMost',
  'brevity',
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

/** Days. Longer between two groups of reports, and they report two happenings or an anniversary. */
const HALF_YEAR = 182;
/** Share of the reports of a half that must name their days for it to be held to them. */
const SPEAKING = 0.25;
/** Words, two sentences or so, from which a report is held to what it does not say. */
const FULL_WORDS = 40;
/** Days without any report after which a cluster may fall into an earlier and a later event. */
const SILENCE = 30;

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
  const [worst] = partings(ground, members)
    .map((halves) => ({ halves, odds: oddsOfOne(splitEvidence(ground, halves), fitted) }))
    .sort((a, b) => a.odds - b.odds);
  if (!worst || worst.odds >= 0) return [members];
  const { left, right } = worst.halves;
  return [...settle(ground, left, fitted), ...settle(ground, right, fitted)];
}

/** The ways in which a cluster may come apart: along its strongest contrast, and at its longest silence. */
export function partings(ground: Ground, members: readonly number[]): readonly Halves[] {
  if (members.length < SMALLEST) return [];
  const contrast = halvesOf(ground.terms, ground.weights, members);
  const silence = contrast && silenceIn(ground, members, contrast.direction);
  return [contrast, silence].filter((halves) => halves !== null);
}

function oddsOfOne(row: readonly number[], fitted: SplitFitted): number {
  return SPLIT_EVIDENCE.reduce(
    (sum, name, k) => sum + fitted.weights[name] * (row[k] ?? 0),
    fitted.constant,
  );
}

/** Those published before and after the longest silence, each undated one with the side it is nearer to. */
function silenceIn(
  ground: Ground,
  members: readonly number[],
  direction: Float64Array,
): Halves | null {
  const dated = members.filter((i) => ground.whens[i]);
  const dayOf = (i: number) => ground.whens[i]?.day ?? 0;
  dated.sort((i, j) => dayOf(i) - dayOf(j) || i - j);
  const gaps = dated.map((i, k) => (k === 0 ? 0 : dayOf(i) - dayOf(dated[k - 1] ?? i)));
  const cut = gaps.indexOf(Math.max(0, ...gaps));
  if (cut < 1 || (gaps[cut] ?? 0) <= SILENCE) return null;
  const [early, late] = [dated.slice(0, cut), dated.slice(cut)];
  const isEarly = (i: number) =>
    ground.whens[i]
      ? early.includes(i)
      : meanOdds(ground, [i], early) > meanOdds(ground, [i], late);
  return halvesAlong(members, direction, (place) => isEarly(members[place] ?? -1));
}

/** {@link SPLIT_EVIDENCE} for two halves. Pure. */
export function splitEvidence(
  ground: Ground,
  { left, right, contrast }: Pick<Halves, 'left' | 'right' | 'contrast'>,
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
    gap !== null && gap > HALF_YEAR ? 1 : 0,
    gap === null ? 0 : 1,
    contrast,
    spokenApart(ground.terms, left, right) ? 1 : 0,
    Math.min(one.marks, two.marks),
    Math.max(one.marks, two.marks),
    brevityOf(ground.terms, [...left, ...right]),
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

/** How far reports fall short of {@link FULL_WORDS}, in the mean of the logarithm: what a single sentence leaves out proves little. */
function brevityOf(terms: Terms, members: readonly number[]): number {
  const short = members.map((i) => Math.log((5 + FULL_WORDS) / (5 + (terms.lengths[i] ?? 0))));
  return Math.max(0, short.reduce((sum, x) => sum + x, 0) / members.length);
}

/** Whether both halves name the calendar days they speak of, and no day of one is within half a year of any of the other's. */
function spokenApart(terms: Terms, left: readonly number[], right: readonly number[]): boolean {
  const speaks = (half: readonly number[]) =>
    half.filter((i) => terms.dates[i]?.length).length >= SPEAKING * half.length;
  if (!speaks(left) || !speaks(right)) return false;
  const later = right.flatMap((j) => terms.dates[j] ?? []);
  const gaps = left.flatMap((i) =>
    (terms.dates[i] ?? []).flatMap((x) => later.map((y) => Math.abs(x - y))),
  );
  return gaps.length > 0 && Math.min(...gaps) > HALF_YEAR;
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
