import type { Inferred, RawArticle, Removed } from '../types.ts';

/** What is left of a source once everything that is no part of the article is taken out. */
export interface Body {
  /** The source's own words; paragraphs are parted by a blank line. */
  readonly text: string;
  readonly removed: readonly Removed[];
  /** A headline that stands in the text itself, if one does. */
  readonly title: Inferred | null;
}

/** The article in a source. Pure. */
export function bodyOf(raw: RawArticle): Body {
  const source = raw.markup === 'html' ? raw.content.replace(/<[^>]*>/g, ' ') : raw.content;
  const text = source
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n\n')
    .trim();
  return { text, removed: [], title: null };
}
