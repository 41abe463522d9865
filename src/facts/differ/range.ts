import { ALLOWED } from '../../config/thresholds.ts';
import type { NumberMention } from '../../text/numbers.ts';

/** The amounts that a figure allows: "about 20" is 14 to 26, "dozens" 20 to 240, "at least 20" anything from 20 on. */
function allowedBy({ amount, to, bound, vague }: NumberMention): readonly [number, number] {
  if (to !== null) return [amount, to];
  if (vague) return [amount * ALLOWED.vague[0], amount * ALLOWED.vague[1]];
  if (bound === 'at least') return [amount, Infinity];
  if (bound === 'at most') return [0, amount];
  if (bound === 'nearly') return [amount * ALLOWED.nearly, amount];
  if (bound !== 'about') return [amount, amount];
  return [amount * ALLOWED.about[0], amount * ALLOWED.about[1]];
}

/** Whether some amount satisfies both figures: then they differ in precision only. */
export function areCompatible(n: NumberMention, m: NumberMention): boolean {
  const [[a, b], [c, d]] = [allowedBy(n), allowedBy(m)];
  return (a <= d && c <= b) || isRounding(n, m);
}

/** One is the other with fewer digits: 1.2 million and 1,234,000, 5.53 and 5.5. */
function isRounding(n: NumberMention, m: NumberMention): boolean {
  if (n.to !== null || m.to !== null || n.vague || m.vague) return false;
  const [rough, fine] = [n.amount, m.amount].sort((x, y) => digits(x) - digits(y));
  if (rough === undefined || fine === undefined || digits(rough) === digits(fine)) return false;
  const step = 10 ** (Math.floor(Math.log10(Math.max(fine, 1e-9))) - digits(rough) + 1);
  const most = n.unit === 'percent' ? ALLOWED.percentStep : Infinity;
  return Math.abs(rough - fine) <= Math.min(step, most) / 2;
}

/** Digits that tell something: 1,200,000 has two. */
function digits(amount: number): number {
  return `${amount}`.replace(/^[0.]+|\.|0+$|e.*$/g, '').length || 1;
}

/**
 * Whether a reader need not be told of both: "at least 20" and 23 agree, "nearly a dozen" and 11; "a dozen" and 15, or
 * "dozens" and 60, tell different things.
 */
export function agree(n: NumberMention, m: NumberMention): boolean {
  if (n.vague && m.vague) return n.amount === m.amount;
  if (n.vague || m.vague) return false;
  if (n.to !== null || m.to !== null) return n.amount === m.amount && n.to === m.to;
  if (n.bound === 'exactly' && m.bound !== 'exactly') return allows(m, n.amount);
  if (m.bound === 'exactly' && n.bound !== 'exactly') return allows(n, m.amount);
  return n.amount === m.amount && !isOpposed(n, m);
}

function allows({ amount, bound }: NumberMention, exact: number): boolean {
  if (bound === 'at least') return exact >= amount && exact <= amount * ALLOWED.atLeastAgrees;
  if (bound === 'nearly') return exact >= amount * ALLOWED.nearlyAgrees && exact <= amount;
  if (bound === 'at most') return exact <= amount && exact >= amount * ALLOWED.atMostAgrees;
  return exact === amount;
}

/** "more than 300" and "as many as 300": one amount, bounded from either side. */
export const isOpposed = (n: NumberMention, m: NumberMention): boolean =>
  (n.bound === 'at least') !== (m.bound === 'at least') &&
  [n, m].every(({ bound }) => bound !== 'exactly' && bound !== 'about');
