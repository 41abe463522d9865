import { STILL_ONE } from '../../src/config/eventModel.ts';
import { clusterBy, type EventModel } from '../../src/group/cluster.ts';
import { type Comparison, compare } from '../../src/group/compare.ts';
import { EVIDENCE, type EvidenceName, type Fitted } from '../../src/group/evidence.ts';
import {
  type Ground,
  partings,
  SPLIT_EVIDENCE,
  type SplitEvidenceName,
  splitEvidence,
} from '../../src/group/split.ts';
import { type When, whenOf } from '../../src/group/when.ts';
import { bcubed } from '../support/bcubed.ts';
import { type Collection, slices, strays } from './collections.ts';
import { fitLogistic, type Row } from './logistic.ts';

/** A collection with every candidate pair compared. */
export interface Prepared {
  readonly name: string;
  readonly comparison: Comparison;
  readonly whens: readonly (When | null)[];
  /** By article compared, the event that it truly tells of. */
  readonly events: readonly string[];
  /** By line of the collection: its event, and its article's place among those compared, -1 when it is in none. */
  readonly labels: readonly { readonly event: string; readonly at: number }[];
}

/** A collection as a whole, cut into small ones, and small folders of strays from it: a model must serve all. */
export interface Material {
  readonly name: string;
  readonly whole: Prepared;
  readonly small: readonly Prepared[];
  readonly strays: readonly Prepared[];
}

/** Events of a small collection, and articles of each: short editions, and folders about one thing. */
const FEW = [
  { events: 3, articles: 3 },
  { events: 2, articles: 4 },
  { events: 1, articles: 2 },
] as const;

/** Folders of strays: how many events, and how many articles the first of them may have. */
const STRAYS = [
  { events: 2, most: 1 },
  { events: 3, most: 1 },
  { events: 4, most: 2 },
  { events: 8, most: 3 },
  { events: 16, most: 1 },
  { events: 30, most: 4 },
] as const;

export function materialOf(collection: Collection): Material {
  const small = FEW.flatMap(({ events, articles }) =>
    slices(collection, events, articles).map(prepared),
  );
  const folders = STRAYS.flatMap(({ events, most }) =>
    strays(collection, events, most).map(prepared),
  );
  return { name: collection.name, whole: prepared(collection), small, strays: folders };
}

function prepared({ name, articles, labels }: Collection): Prepared {
  const used = articles.filter(({ fate }) => fate === 'used');
  used.sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(used.map(({ id }, i) => [id, i]));
  const at = new Map(
    articles.map(({ id, ref, duplicateOf }) => [ref, places.get(duplicateOf ?? id) ?? -1]),
  );
  const eventOf = new Map(labels.map(({ ref, event }) => [ref, event]));
  return {
    name,
    comparison: compare(used),
    whens: used.map(whenOf),
    events: used.map(({ ref }) => eventOf.get(ref ?? '') ?? ''),
    labels: labels.map(({ ref, event }) => ({ event, at: at.get(ref) ?? -1 })),
  };
}

/** What a fit leaves out, as if nobody knew it. */
export interface Without {
  readonly evidence?: readonly EvidenceName[];
  readonly split?: readonly SplitEvidenceName[];
}

/** On standardised features, for rows that weigh 1 in each collection. */
const PENALTY = { pairs: 1e-3, halves: 3e-3 };

/**
 * Both models fitted on collections: first on their candidate pairs, then what smallness adds on small folders alone, then
 * on the halves of the clusters that these give.
 */
export function fitEvents(sets: readonly Material[], without: Without = {}): EventModel {
  const { evidence = [], split = [] } = without;
  const pairs = rowsOf(sets, (set) => pairRows(set, evidence));
  const sameEvent = fitSmallness(sets, plainly(EVIDENCE, pairs, PENALTY.pairs), evidence);
  const halves = rowsOf(sets, (set) => halfRows(set, sameEvent, split));
  return { sameEvent, stillOne: plainly(SPLIT_EVIDENCE, halves, PENALTY.halves) };
}

/** Of each collection, the rows of the whole and those of its small ones, the whole counting twice as much. */
function rowsOf(
  sets: readonly Material[],
  rows: (set: Prepared) => readonly Row[],
): readonly Row[] {
  return sets.flatMap(({ whole, small }) => [
    ...evened(rows(whole), 1),
    ...evened(small.flatMap(rows), 0.5),
  ]);
}

/** What is known of a pair only in a small collection. */
const SMALLNESS: readonly EvidenceName[] = EVIDENCE.filter((name) => name.startsWith('alone'));

/** A model of pairs in which what smallness adds is fitted anew on small folders, on top of its other weights, which stay. */
export function fitSmallness(
  sets: readonly Material[],
  base: Fitted,
  without: readonly EvidenceName[] = [],
): Fitted {
  const fixed = EVIDENCE.map((name) => (SMALLNESS.includes(name) ? 0 : base.weights[name]));
  const places = SMALLNESS.map((name) => EVIDENCE.indexOf(name));
  const smallRows = (set: Prepared): readonly Row[] =>
    pairRows(set, without).map(({ shows, ...row }) => ({
      ...row,
      shows: places.map((k) => shows[k] ?? 0),
      offset: shows.reduce((z, x, k) => z + x * (fixed[k] ?? 0), base.constant),
    }));
  const rows = sets.flatMap(({ small, strays: folders }) => [
    ...evened(small.flatMap(smallRows), 0.3),
    ...evened(folders.flatMap(smallRows), 0.5),
  ]);
  const { weights } = plainly(SMALLNESS, rows, PENALTY.pairs, true);
  return { ...base, weights: { ...base.weights, ...weights } };
}

/** B-cubed F1 of the events that a model finds in collections of their own; an article that is in none counts as alone. */
export function f1Of(model: EventModel, sets: readonly Prepared[]): number {
  const truth: string[] = [];
  const found: string[] = [];
  sets.forEach((set, k) => {
    const { clusters } = clusterBy(model, set.comparison, set.whens);
    const at = new Map(clusters.flatMap((members, c) => members.map((i) => [i, c] as const)));
    set.labels.forEach((label, line) => {
      truth.push(`${k} ${label.event}`);
      found.push(`${k} ${at.get(label.at) ?? `alone ${line}`}`);
    });
  });
  return bcubed(truth, found).f1;
}

/** A model that never parts what was joined. */
export function unparted(model: EventModel): EventModel {
  const weights = { ...STILL_ONE.weights };
  for (const name of SPLIT_EVIDENCE) Object.assign(weights, { [name]: 0 });
  return { ...model, stillOne: { constant: 1, weights } };
}

/** A row for each candidate pair; each article counts alike. */
function pairRows(set: Prepared, without: readonly EvidenceName[]): readonly Row[] {
  const { pairs, evidence } = set.comparison;
  const left = EVIDENCE.map((name) => without.includes(name));
  const partners = (i: number) => (pairs.starts[i + 1] ?? 0) - (pairs.starts[i] ?? 0);
  return Array.from(pairs.a, (a, p): Row => {
    const b = pairs.b[p] ?? 0;
    const from = p * EVIDENCE.length;
    const shows = Array.from(evidence.subarray(from, from + EVIDENCE.length));
    return {
      shows: shows.map((x, k) => (left[k] ? 0 : x)),
      same: set.events[a] === set.events[b] ? 1 : 0,
      weight: 1 / partners(a) + 1 / partners(b),
    };
  });
}

/** A row for each way to part each cluster, down to the smallest; the share of pairs across that are one event is what is true of it. */
function halfRows(
  set: Prepared,
  sameEvent: EventModel['sameEvent'],
  without: readonly SplitEvidenceName[],
): readonly Row[] {
  const joined = unparted({ sameEvent, stillOne: STILL_ONE });
  const { ground, clusters } = clusterBy(joined, set.comparison, set.whens);
  const left = SPLIT_EVIDENCE.map((name) => without.includes(name));
  return clusters
    .flatMap((members) => rowsBelow(set, ground, members))
    .map((row) => ({ ...row, shows: row.shows.map((x, k) => (left[k] ? 0 : x)) }));
}

function rowsBelow(set: Prepared, ground: Ground, members: readonly number[]): readonly Row[] {
  const ways = partings(ground, members);
  const own = ways.map((halves): Row => {
    const { left, right } = halves;
    const same = left.reduce(
      (sum, i) => sum + right.filter((j) => set.events[i] === set.events[j]).length,
      0,
    );
    const area = left.length * right.length;
    return {
      shows: splitEvidence(ground, halves),
      same: same / area,
      weight: (2 * area) / (left.length + right.length),
    };
  });
  const [first] = ways;
  if (!first) return own;
  return [...own, ...rowsBelow(set, ground, first.left), ...rowsBelow(set, ground, first.right)];
}

function evened(rows: readonly Row[], total: number): readonly Row[] {
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  return rows.map((row) => ({ ...row, weight: (total * row.weight) / all }));
}

/** The fit in the features' own units, to three decimals. */
function plainly<T extends string>(
  names: readonly T[],
  rows: readonly Row[],
  penalty: number,
  isBare = false,
): { readonly constant: number; readonly weights: Readonly<Record<T, number>> } {
  const { means, deviations, weights, bias } = fitLogistic(rows, penalty, isBare);
  const own = names.map((_, k) => (weights[k] ?? 0) / (deviations[k] ?? 1));
  const constant = own.reduce((sum, w, k) => sum - w * (means[k] ?? 0), bias);
  const rounded = (x: number) => Math.round(x * 1000) / 1000;
  return {
    constant: rounded(constant),
    weights: Object.fromEntries(names.map((name, k) => [name, rounded(own[k] ?? 0)])) as Record<
      T,
      number
    >,
  };
}
