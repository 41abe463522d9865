import type { Article } from '../types.ts';

const DAY = 86_400_000;

/** When an article came out: days since 1970, give or take `half`; `null` when nothing says. */
export interface When {
  readonly day: number;
  readonly half: number;
}

const HALF = { minute: 0, day: 0, month: 15, year: 183 } as const;

/** Pure: a stated instant, not the clock. */
export function whenOf({ published }: Article): When | null {
  if (!published) return null;
  const [year, month, day] = published.iso.slice(0, 10).split('-').map(Number);
  const time = Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1);
  if (Number.isNaN(time)) return null;
  const half = HALF[published.precision];
  return { day: Math.floor(time / DAY) + half, half };
}

/** Upper ends, in days, of the gaps told apart. */
const STEPS = [0.5, 1.5, 2.5, 7.5, 30.5, 182.5] as const;
export const GAPS: number = STEPS.length + 1;
const SAMPLES = 9;

/**
 * Chances, one for each of {@link GAPS} spans (same day, one day, two, a week, a month, half a year, more), that two
 * articles came out so far apart; all 0 when either date is unknown.
 */
export function gapsBetween(a: When | null, b: When | null): readonly number[] {
  const chances = new Array<number>(GAPS).fill(0);
  if (!a || !b) return chances;
  const spread = a.half + b.half;
  for (let s = 0; s < SAMPLES; s += 1) {
    const shift = spread * ((2 * s) / (SAMPLES - 1) - 1);
    const gap = Math.abs(a.day - b.day + shift);
    const step = STEPS.findIndex((end) => gap <= end);
    const at = step < 0 ? GAPS - 1 : step;
    chances[at] = (chances[at] ?? 0) + 1 / SAMPLES;
  }
  return chances;
}
