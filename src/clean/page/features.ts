import { type LineFacts, lineFacts } from '../junk/lineFeatures.ts';
import { fingerprint } from '../junk/repeats.ts';
import type { Page, PageBlock } from './blocks.ts';
import { INSIDE } from './frame.ts';

const BITS = Object.values(INSIDE);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Blocks on each side whose look is averaged. */
const WINDOW = 3;
/** A long block, in words, is taken as running text. */
const LONG = 20;

interface Seen {
  readonly block: PageBlock;
  readonly facts: LineFacts;
  readonly link: number;
  readonly chosen: number;
  readonly declared: number;
  readonly isLong: boolean;
}

/**
 * What speaks for and against each block, one row a block. `chosen` is the text that Readability takes to be the article, `''` when it
 * was not asked or found nothing.
 */
export function pageFeatures(page: Page, chosen: string): readonly (readonly number[])[] {
  const within = fingerprint(chosen);
  const declared = fingerprint(page.declaredBodies.join(' '));
  const title = fingerprint(page.title);
  const counts = new Map<string, number>();
  const prints = page.blocks.map(({ text }) => fingerprint(text));
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  const seen = page.blocks.map((block, i): Seen => {
    const facts = lineFacts(block.text);
    const print = prints[i] ?? '';
    const link = block.linked / block.text.length;
    return {
      block,
      facts,
      link,
      chosen: print.length > 0 && within.includes(print) ? 1 : 0,
      declared: declared === '' ? 0 : print.length > 11 && declared.includes(print) ? 1 : -1,
      isLong: facts.words >= LONG && facts.ends === 1 && link < 0.4,
    };
  });
  const whole = surroundings(seen, within.length);
  return seen.map((one, i) => {
    const print = prints[i] ?? '';
    const isTitle = print.length > 9 && title.includes(print) ? 1 : 0;
    return [...one.facts.values, ...markup(one), counts.get(print) ?? 1, isTitle, ...whole(i)];
  });
}

function markup({ block, link, chosen, declared }: Seen): readonly number[] {
  const { frame } = block;
  return [
    chosen,
    declared,
    link,
    block.stressed / block.text.length,
    frame.block === 'p' ? 1 : 0,
    frame.block === 'li' ? 1 : 0,
    HEADINGS.has(frame.block) ? Number(frame.block[1]) : 0,
    frame.block === 'div' ? 1 : 0,
    frame.depth,
    frame.good,
    frame.bad,
    ...BITS.map((bit) => (frame.inside & bit ? 1 : 0)),
  ];
}

/** What the blocks around one say: the shares of running text in its container, its neighbours, its place. */
function surroundings(
  seen: readonly Seen[],
  chosenLength: number,
): (i: number) => readonly number[] {
  const inContainer = new Map<number, number>();
  const inOuter = new Map<number, number>();
  let all = 0;
  let everything = 0;
  const before: number[] = [];
  for (const { block, facts, isLong } of seen) {
    before.push(all);
    everything += facts.chars;
    if (!isLong) continue;
    all += facts.chars;
    inContainer.set(
      block.frame.container,
      (inContainer.get(block.frame.container) ?? 0) + facts.chars,
    );
    inOuter.set(block.frame.outer, (inOuter.get(block.frame.outer) ?? 0) + facts.chars);
  }
  const first = seen.findIndex(({ chosen, isLong }) => chosen === 1 && isLong);
  const last = seen.findLastIndex(({ chosen, isLong }) => chosen === 1 && isLong);
  const total = Math.max(1, all);
  return (i) => {
    const frame = seen[i]?.block.frame;
    return [
      (inContainer.get(frame?.container ?? -1) ?? 0) / total,
      (inOuter.get(frame?.outer ?? -1) ?? 0) / total,
      (inContainer.get(frame?.id ?? -1) ?? 0) / total,
      (before[i] ?? 0) / total,
      i / seen.length,
      seen.length,
      all / Math.max(1, everything),
      chosenLength / total,
      first < 0 ? 0 : clamp(i - first),
      last < 0 ? 0 : clamp(i - last),
      ...neighbour(seen[i - 1], seen[i]),
      ...neighbour(seen[i + 1], seen[i]),
      ...average(seen.slice(Math.max(0, i - WINDOW), i)),
      ...average(seen.slice(i + 1, i + 1 + WINDOW)),
      nearestLong(seen, i, -1),
      nearestLong(seen, i, 1),
    ];
  };
}

function clamp(n: number): number {
  return Math.max(-20, Math.min(20, n));
}

function neighbour(other: Seen | undefined, one: Seen | undefined): readonly number[] {
  if (!other || !one) return [0, -1, -1, -1, -1, -1];
  return [
    other.facts.words,
    other.facts.ends,
    other.link,
    other.chosen,
    other.facts.junk,
    other.block.frame.container === one.block.frame.container ? 1 : 0,
  ];
}

function average(around: readonly Seen[]): readonly number[] {
  const n = Math.max(1, around.length);
  const mean = (value: (one: Seen) => number) =>
    around.reduce((sum, one) => sum + value(one), 0) / n;
  return [
    mean(({ facts }) => Math.min(60, facts.words)),
    mean(({ facts }) => facts.ends),
    mean(({ link }) => link),
    mean(({ chosen }) => chosen),
    mean(({ facts }) => facts.functional),
    mean(({ facts }) => facts.junk),
  ];
}

/** Blocks to the nearest running text in a direction, {@link clamp}ed. */
function nearestLong(seen: readonly Seen[], from: number, step: number): number {
  for (let k = 1; k <= 20; k++) if (seen[from + k * step]?.isLong) return k;
  return 20;
}
