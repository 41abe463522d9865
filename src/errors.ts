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

const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, or set keep so that old editions are removed.',
  EDQUOT: 'The quota is used up. Make room, or set keep so that old editions are removed.',
  EROFS: 'It cannot be written to. Choose another folder with --out.',
  EACCES: 'This user has no right to it. Change its owner or mode, or choose another folder.',
  EPERM: 'This user has no right to it. Change its owner or mode, or choose another folder.',
  ENOTDIR: 'A part of the path is a file where a folder is needed.',
  EEXIST: 'Something is in its place already. Move it away, or choose another folder.',
  EISDIR: 'A folder is where a file is needed. Move it away, or choose another folder.',
  ELOOP: 'A link there leads to itself. Choose another folder.',
  ENAMETOOLONG: 'The name is too long. Choose another folder.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n).',
  EIO: 'The disk does not answer as it should. Check it.',
};

/** The system's or a library's own name for what went wrong (`ENOENT`, `ERR_…`); `''` where it gave none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the system refused, as something the user can act on; anything else as it is. */
export function fromSystem(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const hint = SYSTEM[codeOf(error)];
  return hint ? new BriefingError('FAILED', `${error.message}.`, hint, { cause: error }) : error;
}
