import { wordJudge } from '../judge/words.ts';
import type { SameFactJudge } from '../types.ts';

/** The judge that a run asks. */
export async function judgeOf(_choice: string | null): Promise<SameFactJudge> {
  return wordJudge;
}
