export { BriefingError, type ErrorCode, exitCodeFor } from './errors.ts';
export { readingJudge } from './judge/model/shipped.ts';
export { wordJudge } from './judge/words.ts';
export { type MadeBriefing, makeBriefing } from './pipeline.ts';
export { read } from './read/read.ts';
export type * from './types.ts';
