import type { EventPairs, Judgements, SameFactJudge } from '../types.ts';

/** Asks a judge about each event's candidate pairs, in order. */
export async function judge(
  events: readonly EventPairs[],
  by: SameFactJudge,
): Promise<readonly Judgements[]> {
  const judged: Judgements[] = [];
  for (const { event, pairs } of events) {
    judged.push({ event, pairs, probabilities: await by.judge({ event, pairs }) });
  }
  return judged;
}
