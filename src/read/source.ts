import type { Declared, Note, Override, RawArticle } from '../types.ts';

/** What a reader is given: one file, opened only when asked for. */
export interface Source {
  /** POSIX path under the articles folder. */
  readonly file: string;
  /** The whole file, unpacked if it was gzipped. Throws {@link Unfit} when it is too large. */
  readonly bytes: () => Promise<Buffer>;
  /** The file line by line, decoded; memory is bounded by the longest line. `null` stands for a line that is too long. */
  readonly lines: () => AsyncIterable<string | null>;
}

/** One article, or what stands in its place. */
export type Piece =
  | {
      readonly kind: 'article';
      readonly ref: string | null;
      readonly markup: RawArticle['markup'];
      readonly content: string;
      readonly declared: Declared;
      /** Of the item's own bytes; absent where the item is the whole file. */
      readonly sha256?: string;
      /** What the item itself asks for (exclusion, bonds), by the rules of overrides. */
      readonly asks?: Asks;
    }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly sha256?: string }
  | { readonly kind: 'note'; readonly code: Note['code']; readonly detail?: string };

/** Wishes in an article's own front matter. */
export interface Asks {
  readonly exclude: string | null;
  readonly together: readonly string[];
  readonly apart: readonly string[];
}

/** Turns the wishes of one article into overrides that name it. */
export function overridesOf(article: string, asks: Asks): readonly Override[] {
  const bonds = (['together', 'apart'] as const)
    .filter((kind) => asks[kind].length > 0)
    .map((kind) => ({ kind, articles: [article, ...asks[kind]] }));
  return asks.exclude === null
    ? bonds
    : [{ kind: 'exclude', article, reason: asks.exclude }, ...bonds];
}

/** A reader of one kind of file: an entry in the registry is all that a new kind needs. */
export interface Format {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly read: (source: Source) => AsyncIterable<Piece>;
}

/** A file that cannot be read as an article; the message is the reason given to the reader of the edition. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}
