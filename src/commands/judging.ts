import { join } from 'node:path';
import { secret } from '../config/options.ts';
import { judgeFor } from '../judge/choose.ts';
import type { SameFactJudge } from '../types.ts';
import type { World } from './world.ts';

/** The judge that a run asks. An endpoint's model may stand in BRIEF_JUDGE_MODEL, its key in BRIEF_JUDGE_KEY or a file that BRIEF_JUDGE_KEY_FILE names. */
export async function judgeOf(
  choice: string | null,
  out: string,
  { env, cwd }: Pick<World, 'env' | 'cwd'>,
): Promise<SameFactJudge> {
  return judgeFor(choice, {
    model: env['BRIEF_JUDGE_MODEL'] ?? null,
    key: secret('BRIEF_JUDGE_KEY', env),
    cache: join(out, '.cache'),
    folder: cwd,
  });
}
