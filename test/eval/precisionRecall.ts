export interface Scored {
  readonly probability: number;
  readonly same: boolean;
}

/** Average precision, the best F, and the best F at a precision of .70, over all thresholds; `total`: pairs there are to find. */
export function precisionRecall(pairs: readonly Scored[], total: number): string {
  const ranked = [...pairs].sort((a, b) => b.probability - a.probability);
  let hits = 0;
  let average = 0;
  let best = { f: 0, at: 1 };
  let sure = { f: 0, at: 1 };
  ranked.forEach(({ same, probability }, i) => {
    if (!same) return;
    hits += 1;
    const precision = hits / (i + 1);
    average += precision / total;
    const f = (2 * hits) / (i + 1 + total);
    if (f > best.f) best = { f, at: probability };
    if (precision >= 0.7 && f > sure.f) sure = { f, at: probability };
  });
  const show = ({ f, at }: typeof best) => `${f.toFixed(3)} at ${at.toFixed(2)}`;
  return `average precision ${average.toFixed(3)}, best F ${show(best)}, with P ≥ .70 ${show(sure)}`;
}
