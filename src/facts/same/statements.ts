import type { Article, ArticleId, Span } from '../../types.ts';
import { clausesOf } from './clauses.ts';
import { datelineLength } from './dateline.ts';

/** A sentence of an article without its dateline, and the parts of it that say one thing each. */
export interface Statement {
  readonly article: ArticleId;
  /** Place among the article's sentences, from 0. */
  readonly sentence: number;
  /** In the article's text. */
  readonly span: Span;
  /** `text.slice(span.start, span.end)`. */
  readonly quote: string;
  /** In the article's text, in order, inside `span`; at least one. */
  readonly clauses: readonly Span[];
}

/** The statements of an article, one a sentence, in order. Articles that are not used carry none. Pure. */
export function statementsOf(article: Article): readonly Statement[] {
  if (article.fate !== 'used') return [];
  return article.sentences.map((sentence, i) => {
    const whole = article.text.slice(sentence.start, sentence.end);
    const start = sentence.start + datelineLength(whole);
    const span = { start, end: sentence.end };
    const quote = article.text.slice(start, sentence.end);
    return { article: article.id, sentence: i, span, quote, clauses: clausesOf(quote, start) };
  });
}
