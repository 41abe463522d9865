import { z } from 'zod';
import { BriefingError } from '../errors.ts';

/** What a judge by words has learned: log-odds = bias + Σ weight · (feature − mean) / deviation. */
export interface WordWeights {
  readonly schema: 'word-judge/1';
  /** What they were fitted on and by which script. */
  readonly about: string;
  readonly bias: number;
  readonly features: Readonly<Record<string, FeatureWeight>>;
}

export interface FeatureWeight {
  readonly mean: number;
  readonly deviation: number;
  readonly weight: number;
}

const schema = z.strictObject({
  schema: z.literal('word-judge/1'),
  about: z.string(),
  bias: z.number(),
  features: z.record(
    z.string(),
    z.strictObject({ mean: z.number(), deviation: z.number().positive(), weight: z.number() }),
  ),
}) satisfies z.ZodType<WordWeights>;

/** Weights from the parsed content of a JSON file. Throws BAD_CONFIG for anything else. */
export function parseWeights(json: unknown, path: string): WordWeights {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const hint = `${z.prettifyError(read.error)}\nWrite such a file with: npx tsx test/eval/fitJudge.ts`;
  throw new BriefingError('BAD_CONFIG', `${path} holds no weights of a word judge.`, hint);
}

/** Probability, 0 to 1, that a pair with these features is one fact. */
export function probabilityOf(weights: WordWeights, shown: Shown): number {
  return 1 / (1 + Math.exp(-oddsOf(weights, shown)));
}

/** The natural logarithm of the odds for it; a feature that is absent counts as average. */
export function oddsOf({ bias, features }: WordWeights, shown: Shown): number {
  let odds = bias;
  for (const [name, { mean, deviation, weight }] of Object.entries(features)) {
    odds += (weight * ((shown[name] ?? mean) - mean)) / deviation;
  }
  return odds;
}

type Shown = Readonly<Record<string, number>>;
