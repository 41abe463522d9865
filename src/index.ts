export { BriefingError, type ErrorCode, exitCodeFor } from './errors.ts';
export { type MadeBriefing, makeBriefing } from './pipeline.ts';
export type * from './types.ts';
