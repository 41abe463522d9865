const EXIT = {
  FAILED: 1,
  FALSE_QUOTE: 1,
  BAD_USAGE: 2,
  BAD_CONFIG: 2,
  NO_ARTICLES: 3,
  PDF_FAILED: 4,
  MAIL_FAILED: 5,
  LOCKED: 75,
} as const;

export type ErrorCode = keyof typeof EXIT;

/** Something the user can act on: what happened, and what to do about it. Any other throw is a bug. */
export class BriefingError extends Error {
  override readonly name = 'BriefingError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** The process's exit code for an error; 1 for one that is not ours. */
export function exitCodeFor(error: unknown): number {
  return error instanceof BriefingError ? EXIT[error.code] : 1;
}
