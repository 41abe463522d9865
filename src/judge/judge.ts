import type { EventPairs, Judgements, Note, SameFactJudge } from '../types.ts';
import { wordJudge } from './words.ts';

export interface Judged {
  /** One for each event, in order. */
  readonly judgements: readonly Judgements[];
  /** Who decided: the judge that was asked, or the word judge in its stead. */
  readonly by: SameFactJudge;
  readonly notes: readonly Note[];
}

/**
 * Asks a judge about each event's candidate pairs, in order; they may be made as they are asked for, and what they show is not
 * kept, since a large edition has hundreds of thousands of them. When it fails or gives something that is no
 * probability for each pair, the word judge decides about all events, so that one edition has one judge, and a note says why.
 */
export async function judge(events: Iterable<EventPairs>, by: SameFactJudge): Promise<Judged> {
  try {
    return { judgements: await ask(events, by), by, notes: [] };
  } catch (error) {
    if (by === wordJudge) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return {
      judgements: await ask(events, wordJudge),
      by: wordJudge,
      notes: [{ code: 'judge-fell-back', detail }],
    };
  }
}

async function ask(
  events: Iterable<EventPairs>,
  by: SameFactJudge,
): Promise<readonly Judgements[]> {
  const judged: Judgements[] = [];
  for (const { event, pairs } of events) {
    const probabilities = await by.judge({ event, pairs });
    const isSound =
      probabilities.length === pairs.length && probabilities.every((p) => p >= 0 && p <= 1);
    if (!isSound) throw new Error(`${by.name} gave no probability for each pair`);
    judged.push({ event, pairs: pairs.map(({ a, b }) => ({ a, b, features: {} })), probabilities });
  }
  return judged;
}
