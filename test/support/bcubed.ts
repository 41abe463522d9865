export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed (Bagga and Baldwin, "Entity-based cross-document coreferencing", 1998): for each article, the share of its found event
 * that is of its true event, and the reverse; both averaged over the articles.
 */
export function bcubed(truth: readonly string[], found: readonly string[]): Score {
  const sizes = (labels: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  };
  const both = truth.map((label, i) => `${label}\0${found[i] ?? ''}`);
  const [t, f, shared] = [sizes(truth), sizes(found), sizes(both)];
  let precision = 0;
  let recall = 0;
  both.forEach((label, i) => {
    const common = shared.get(label) ?? 0;
    precision += common / (f.get(found[i] ?? '') ?? 1) / truth.length;
    recall += common / (t.get(truth[i] ?? '') ?? 1) / truth.length;
  });
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
