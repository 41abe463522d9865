// Gradient-boosted trees for a yes or no (Friedman 2001), with histograms of the features, as `parseForest` in src/clean/trees.ts reads them.

const BINS = 32;
const RATE = 0.1;
const SHRINK = 1;
// Few labelled pages: small leaves learn single pages by heart.
const LEAST_HESSIAN = 5;
const LEAST_ROWS = 40;

/**
 * Fits a forest. `rows` are feature lists, `yes` 0 or 1, `weight` positive. Columns are drawn by a fixed sequence: the same input gives
 * the same forest.
 */
export function boosted(rows, yes, weight, { trees, depth, columns = 0.5 }) {
  const cuts = rows[0].map((_, f) => cutsOf(rows.map((row) => row[f])));
  const bins = cuts.map((cut, f) => Uint8Array.from(rows, (row) => binOf(cut, row[f])));
  const total = weight.reduce((a, b) => a + b, 0);
  const positive = weight.reduce((sum, w, i) => sum + w * yes[i], 0);
  const bias = Math.log((positive + 1) / (total - positive + 1));
  const score = new Float64Array(rows.length).fill(bias);
  const random = sequence(1);
  const forest = [];
  for (let t = 0; t < trees; t++) {
    const slopes = gradients(score, yes, weight);
    const drawn = cuts.flatMap((cut, f) => (random() < columns && cut.length > 0 ? [f] : []));
    forest.push(grow({ ...slopes, bins, cuts, drawn, depth, score }));
  }
  return { bias, forest };
}

/** Probability of yes. */
export function predict({ bias, forest }, row) {
  let sum = bias;
  for (const tree of forest) {
    let node = tree[0];
    while (node.feature !== undefined)
      node = tree[row[node.feature] <= node.cut ? node.left : node.right];
    sum += node.value;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** The text form of a forest. */
export function written({ bias, forest }) {
  const short = (x, digits) => String(Number(x.toFixed(digits)));
  const node = ({ feature, cut, left, right, value }) =>
    feature === undefined ? short(value, 4) : [feature, short(cut, 5), left, right].join(',');
  return [short(bias, 4), ...forest.map((tree) => tree.map(node).join(' '))].join(';');
}

function cutsOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return distinct.slice(0, -1);
  const cuts = [];
  for (let q = 1; q < BINS; q++) {
    const value = sorted[Math.floor((q * sorted.length) / BINS)];
    if (cuts.length === 0 || value > cuts.at(-1)) cuts.push(value);
  }
  return cuts;
}

function binOf(cut, value) {
  let low = 0;
  let high = cut.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cut[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sequence(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function gradients(score, yes, weight) {
  const slope = new Float64Array(score.length);
  const bend = new Float64Array(score.length);
  for (let i = 0; i < score.length; i++) {
    const p = 1 / (1 + Math.exp(-score[i]));
    slope[i] = weight[i] * (yes[i] - p);
    bend[i] = weight[i] * p * (1 - p);
  }
  return { slope, bend };
}

function grow(state) {
  const tree = [];
  const { score, bins, cuts, slope, bend, depth } = state;
  const plant = (rows, level) => {
    const at = tree.length;
    tree.push(null);
    const sums = totals(rows, slope, bend);
    const split = level < depth && rows.length > LEAST_ROWS ? bestSplit(state, rows, sums) : null;
    if (split === null) {
      const value = (RATE * sums.slope) / (sums.bend + SHRINK);
      for (const i of rows) score[i] += value;
      tree[at] = { value };
      return at;
    }
    const { feature, bin } = split;
    const node = { feature, cut: cuts[feature][bin] };
    tree[at] = node;
    const isLeft = (i) => bins[feature][i] <= bin;
    node.left = plant(rows.filter(isLeft), level + 1);
    node.right = plant(
      rows.filter((i) => !isLeft(i)),
      level + 1,
    );
    return at;
  };
  plant([...score.keys()], 0);
  return tree;
}

function totals(rows, slope, bend) {
  let a = 0;
  let b = 0;
  for (const i of rows) {
    a += slope[i];
    b += bend[i];
  }
  return { slope: a, bend: b };
}

function bestSplit(state, rows, sums) {
  let best = null;
  for (const feature of state.drawn) {
    const found = splitOf(state, rows, sums, feature);
    if (found && (best === null || found.gain > best.gain)) best = found;
  }
  return best && best.gain > 1e-3 ? best : null;
}

function splitOf({ bins, cuts, slope, bend }, rows, sums, feature) {
  const count = cuts[feature].length + 1;
  const slopes = new Float64Array(count);
  const bends = new Float64Array(count);
  for (const i of rows) {
    slopes[bins[feature][i]] += slope[i];
    bends[bins[feature][i]] += bend[i];
  }
  const worth = (a, b) => (a * a) / (b + SHRINK);
  let best = null;
  let a = 0;
  let b = 0;
  for (let bin = 0; bin < count - 1; bin++) {
    a += slopes[bin];
    b += bends[bin];
    if (b < LEAST_HESSIAN || sums.bend - b < LEAST_HESSIAN) continue;
    const gain = worth(a, b) + worth(sums.slope - a, sums.bend - b) - worth(sums.slope, sums.bend);
    if (best === null || gain > best.gain) best = { feature, bin, gain };
  }
  return best;
}
