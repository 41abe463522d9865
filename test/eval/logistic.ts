/** One labelled pair: what it shows, whether it is one fact (0 to 1), and how much it counts. */
export interface Row {
  readonly shows: readonly number[];
  /** Log-odds that are known beforehand; 0 when absent. */
  readonly offset?: number;
  readonly same: number;
  readonly weight: number;
}

/** Log-odds of a pair: `bias + Σ weights[k] · (shows[k] − means[k]) / deviations[k]`. */
export interface Logistic {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 8;

/**
 * Logistic regression with a quadratic penalty on the weights of the standardised features, by Newton's method
 * (iteratively reweighted least squares). Bare: without a bias, what is 0 adding nothing. Deterministic.
 */
export function fitLogistic(rows: readonly Row[], penalty: number, isBare = false): Logistic {
  const width = rows[0]?.shows.length ?? 0;
  const { means: all, deviations } = standard(rows, width);
  const means = isBare ? all.map(() => 0) : all;
  const points = rows.map(({ shows, same, weight, offset = 0 }) => ({
    offset,
    z: [...shows.map((x, k) => (x - at(means, k)) / at(deviations, k)), 1],
    same,
    weight,
  }));
  let beta: number[] = new Array(width + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1)
    beta = newton(points, beta, penalty, isBare ? 1e6 : 1e-6);
  return { means, deviations, weights: beta.slice(0, width), bias: at(beta, width) };
}

/** Probability, 0 to 1, that a pair that shows this is one fact. */
export function probability(model: Logistic, shows: readonly number[]): number {
  let z = model.bias;
  shows.forEach((x, k) => {
    z += (at(model.weights, k) * (x - at(model.means, k))) / at(model.deviations, k);
  });
  return sigmoid(z);
}

const at = (list: ArrayLike<number>, k: number): number => list[k] ?? 0;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function standard(rows: readonly Row[], width: number) {
  const all = rows.reduce((sum, r) => sum + r.weight, 0);
  const moment = (of: (x: number, k: number) => number) =>
    Array.from(
      { length: width },
      (_, k) => rows.reduce((sum, r) => sum + r.weight * of(at(r.shows, k), k), 0) / all,
    );
  const means = moment((x) => x);
  const variances = moment((x, k) => (x - at(means, k)) ** 2);
  return { means, deviations: variances.map((v) => Math.sqrt(v) || 1) };
}

interface Point {
  readonly offset: number;
  readonly z: readonly number[];
  readonly same: number;
  readonly weight: number;
}

function newton(
  points: readonly Point[],
  beta: readonly number[],
  penalty: number,
  biasPenalty: number,
): number[] {
  const n = beta.length;
  const gradient = new Float64Array(n);
  const hessian = Array.from({ length: n }, () => new Float64Array(n));
  for (const { z, same, weight, offset } of points) {
    const p = sigmoid(z.reduce((sum, x, k) => sum + x * at(beta, k), offset));
    const pull = weight * (same - p);
    const curve = Math.max(1e-6, weight * p * (1 - p));
    for (let k = 0; k < n; k += 1) {
      const row = hessian[k];
      const zk = at(z, k);
      gradient[k] = at(gradient, k) + pull * zk;
      if (row) for (let m = 0; m <= k; m += 1) row[m] = at(row, m) + curve * zk * at(z, m);
    }
  }
  for (let k = 0; k < n; k += 1) {
    const held = k < n - 1 ? penalty : biasPenalty;
    gradient[k] = at(gradient, k) - held * at(beta, k);
    const row = hessian[k];
    if (row) row[k] = at(row, k) + held;
  }
  const step = solve(hessian, gradient);
  return beta.map((b, k) => b + at(step, k));
}

/** Solves a symmetric positive definite system of which the lower triangle is given (Cholesky). */
function solve(lower: readonly Float64Array[], right: Float64Array): readonly number[] {
  const root = rootOf(lower);
  const n = right.length;
  const half: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const known = half.reduce((sum, x, k) => sum + at(root[i] ?? [], k) * x, 0);
    half.push((at(right, i) - known) / at(root[i] ?? [], i));
  }
  const full: number[] = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let known = 0;
    for (let k = i + 1; k < n; k += 1) known += at(root[k] ?? [], i) * at(full, k);
    full[i] = (at(half, i) - known) / at(root[i] ?? [], i);
  }
  return full;
}

function rootOf(lower: readonly Float64Array[]): readonly Float64Array[] {
  const root = lower.map((row) => Float64Array.from(row));
  root.forEach((row, i) => {
    for (let j = 0; j <= i; j += 1) {
      const other = root[j] ?? row;
      let sum = at(row, j);
      for (let k = 0; k < j; k += 1) sum -= at(row, k) * at(other, k);
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(other, j);
    }
  });
  return root;
}
