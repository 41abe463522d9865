import type { Article, Quote, Span } from '../types.ts';

/** The exact words of the source. Offsets are UTF-16 units into `article.text`. Throws RangeError outside the text. */
export function quote(article: Pick<Article, 'id' | 'text'>, { start, end }: Span): Quote {
  if (start < 0 || end > article.text.length || start >= end) {
    throw new RangeError(`span ${start}-${end} lies outside article ${article.id}`);
  }
  return { article: article.id, start, end, quote: article.text.slice(start, end) };
}
