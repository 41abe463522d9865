import { USUAL_NEARNESS } from '../config/thresholds.ts';
import type { Article } from '../types.ts';
import type { Likeness } from './likeness.ts';
import type { Pairs } from './pairs.ts';
import type { Terms } from './terms.ts';
import { GAPS, gapsBetween, whenOf } from './when.ts';

/** What is known of a pair, in the order in which {@link evidenceOf} gives it. */
export const EVIDENCE = [
  'words',
  'lead',
  'names',
  'figures',
  'people',
  'peopled',
  'sameDaySpoken',
  'otherDaySpoken',
  'standing',
  'localStanding',
  'leadHeldLeast',
  'leadHeldMost',
  'nearness',
  'shorter',
  'alone',
  'aloneLead',
  'aloneHeld',
  'aloneStanding',
  'aloneNearness',
  'aloneWords',
  'aloneNames',
  'aloneSameDay',
  'dated',
  'sameDay',
  'dayApart',
  'twoDaysApart',
  'weekApart',
  'monthApart',
  'longApart',
  'yearsApart',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
/** Of these, when the two came out: whether both are dated, then the spans of {@link gapsBetween}. */
export const PUBLICATION: readonly EvidenceName[] = EVIDENCE.slice(-1 - GAPS);

export interface Compared {
  readonly articles: readonly Article[];
  readonly terms: Terms;
  readonly pairs: Pairs;
  readonly likeness: Likeness;
  /** Agreement of the standing to others, by all terms and by local ones. */
  readonly standing: Float32Array;
  readonly localStanding: Float32Array;
}

const MOST_NEARNESS = 2;
/** Root of the cosine of names from which names carry a happening from one language to another. */
const CARRYING = 0.4;

/** Rows of evidence, one a pair, {@link EVIDENCE} numbers each. Pure. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
export function evidenceOf(compared: Compared): Float32Array {
  const { articles, terms, pairs, likeness } = compared;
  const rows = new Float32Array(pairs.count * EVIDENCE.length);
  const whens = articles.map(whenOf);
  const usual = usualNearness(pairs, likeness.all);
  const lengths = Float32Array.from(terms.lengths, (words) => Math.log(5 + words));
  const hasPeople = peopledOf(terms);
  const alone = aloneness(terms.size);
  const root = (column: Float32Array, p: number) => Math.sqrt(column[p] ?? 0);
  for (let p = 0; p < pairs.count; p += 1) {
    const i = pairs.a[p] ?? 0;
    const j = pairs.b[p] ?? 0;
    const nearness = (likeness.all[p] ?? 0) / Math.sqrt((usual[i] ?? 0) * (usual[j] ?? 0) + 1e-9);
    const gaps = gapsBetween(whens[i] ?? null, whens[j] ?? null);
    // Two languages share no words: what speaks then is who, where and how many.
    const foreign = isForeign(articles[i], articles[j]);
    const names = root(likeness.names, p);
    const lead = foreign ? names : root(likeness.lead, p);
    const standing = compared.localStanding[p] ?? 0;
    const near = Math.min(foreign && names < CARRYING ? 0 : MOST_NEARNESS, nearness);
    const held = foreign ? names ** 2 : (likeness.leadHeldMost[p] ?? 0);
    const row = [
      foreign ? names : root(likeness.words, p),
      lead,
      names,
      root(likeness.figures, p),
      root(likeness.people, p),
      hasPeople[i] && hasPeople[j] ? 1 : 0,
      ...daysSpoken(terms.days[i] ?? [], terms.days[j] ?? []),
      compared.standing[p] ?? 0,
      standing,
      foreign ? names ** 2 : (likeness.leadHeldLeast[p] ?? 0),
      held,
      near,
      Math.min(lengths[i] ?? 0, lengths[j] ?? 0),
      alone,
      alone * lead,
      alone * held,
      alone * standing,
      alone * near,
      alone * (foreign ? names : root(likeness.words, p)),
      alone * names,
      alone * (gaps[0] ?? 0),
      whens[i] && whens[j] ? 1 : 0,
      ...gaps,
    ];
    rows.set(row, p * EVIDENCE.length);
  }
  return rows;
}

/** Days of the year between two openings that may still be one day told in two time zones, and those that may not. */
const SAME = 1;
const OTHER = 3;

/** Whether two openings speak of one day, and whether both speak of days but of none near the other's. */
function daysSpoken(a: readonly number[], b: readonly number[]): readonly [number, number] {
  const gaps = a.flatMap((x) => b.map((y) => Math.abs(x - y)));
  if (gaps.length === 0) return [0, 0];
  const least = Math.min(...gaps);
  return [least <= SAME ? 1 : 0, least > OTHER ? 1 : 0];
}

function isForeign(a: Article | undefined, b: Article | undefined): boolean {
  const [x, y] = [a?.language?.code ?? null, b?.language?.code ?? null];
  return x !== null && y !== null && x !== y;
}

/** Articles from which a collection is no longer small. */
const MANY = 32;

/** From 1 (two articles, nobody else to be compared with) to 0 (many): in a small collection other evidence must carry more. */
function aloneness(articles: number): number {
  return Math.sqrt(Math.max(0, 1 - Math.log(Math.max(1, articles - 1)) / Math.log(MANY - 1)));
}

function peopledOf(terms: Terms): readonly boolean[] {
  return Array.from({ length: terms.size }, (_, i) =>
    terms.ids.subarray(terms.starts[i], terms.starts[i + 1]).some((id) => terms.persons[id] === 1),
  );
}

function usualNearness(pairs: Pairs, near: Float32Array): Float32Array {
  return Float32Array.from({ length: pairs.starts.length - 1 }, (_, i) => {
    const from = pairs.starts[i] ?? 0;
    const count = (pairs.starts[i + 1] ?? 0) - from;
    const top = Array.from({ length: count }, (__, k) => near[pairs.numbers[from + k] ?? 0] ?? 0)
      .sort((x, y) => y - x)
      .slice(0, USUAL_NEARNESS.nearest);
    return Math.max(
      USUAL_NEARNESS.least,
      top.reduce((sum, x) => sum + x, 0) / Math.max(1, top.length),
    );
  });
}

export interface Fitted {
  readonly constant: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
}

/** By pair, the log-odds that both tell of one event, kept within `least` and `most`: no single pair decides alone. */
export function logOddsOf(
  rows: Float32Array,
  fitted: Fitted,
  { least, most }: { readonly least: number; readonly most: number },
): Float32Array {
  const weights = EVIDENCE.map((name) => fitted.weights[name]);
  return Float32Array.from({ length: rows.length / EVIDENCE.length }, (_, p) => {
    const from = p * EVIDENCE.length;
    const sum = weights.reduce((z, w, k) => z + w * (rows[from + k] ?? 0), fitted.constant);
    return Math.max(least, Math.min(most, sum));
  });
}
