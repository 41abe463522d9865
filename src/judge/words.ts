import type { SameFactJudge } from '../types.ts';

/** The built-in judge: what the words alone say. */
export const wordJudge: SameFactJudge = {
  name: 'words',
  judge: ({ pairs }) => Promise.resolve(pairs.map((pair) => pair.features['overlap'] ?? 0)),
};
