/** A forest of regression trees as one flat list of nodes; a leaf's `feature` is -1 and its `threshold` the value it adds. */
export interface Forest {
  readonly bias: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Reads a forest as its fitting script writes it: the bias, then trees parted by `;`, each a list of nodes parted by spaces, a node being
 * `feature,threshold,left,right` (children counted from the tree's own start) or a leaf's value alone.
 */
export function parseForest(source: string): Forest {
  const [bias = '0', ...trees] = source.split(';');
  const roots: number[] = [];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  for (const tree of trees) {
    const base = feature.length;
    roots.push(base);
    for (const node of tree.trim().split(' ')) {
      const [a = 0, b, l = 0, r = 0] = node.split(',').map(Number);
      feature.push(b === undefined ? -1 : a);
      threshold.push(b ?? a);
      left.push(base + l);
      right.push(base + r);
    }
  }
  return { bias: Number(bias), roots, feature, threshold, left, right };
}

/** Probability, 0 to 1, that the features speak for "yes" (Friedman 2001, gradient boosting with the logistic loss). */
export function probability(forest: Forest, features: readonly number[]): number {
  let sum = forest.bias;
  for (const root of forest.roots) {
    let node = root;
    for (let f = forest.feature[node] ?? -1; f >= 0; f = forest.feature[node] ?? -1) {
      const goesLeft = (features[f] ?? 0) <= (forest.threshold[node] ?? 0);
      node = (goesLeft ? forest.left[node] : forest.right[node]) ?? root;
    }
    sum += forest.threshold[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
