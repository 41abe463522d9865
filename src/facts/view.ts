import { bearersOf } from '../text/bearers.ts';
import type { Article, ArticleId, NewsEvent, Span } from '../types.ts';
import type { Statement } from './same/statements.ts';
import { type ArticleAnchor, anchorsOf } from './tell/anchors.ts';
import { type ArticleDetails, type Detail, detailsOf, inside } from './tell/details.ts';

/** A statement with what it tells. */
export interface Version extends Statement {
  readonly details: readonly Detail[];
  /** Two, where the next sentence goes on telling it. */
  readonly sentences: 1 | 2;
}

/** By article, then by place in it. */
export const byPlace = (a: Statement, b: Statement): number =>
  (a.article < b.article ? -1 : Number(a.article > b.article)) || a.span.start - b.span.start;

/** What is known about the articles of one event, read once. */
export interface EventView {
  readonly event: NewsEvent;
  readonly articles: readonly Article[];
  readonly anchors: ReadonlyMap<ArticleId, ArticleAnchor>;
  detailsOf(article: ArticleId): ArticleDetails;
  /** The details inside a span of an article, in order; names are keyed alike across the event. */
  detailsIn(article: ArticleId, span: Span): readonly Detail[];
  /** A statement with its details, or two in a row; the same object for the same span. */
  versionOf(statement: Statement, sentences?: 1 | 2): Version;
}

/** Reads the used articles of an event. Pure. */
export function viewOf(event: NewsEvent): EventView {
  const articles = event.articles
    .filter(({ fate }) => fate === 'used')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const anchors = anchorsOf(event);
  const read = articles.map((a) => detailsOf(a, anchors.get(a.id) ?? null));
  const bearer = bearersOf(read.flatMap(({ names }) => names.map(({ key }) => key)));
  const keyed = new Map(
    read.map((d) => [
      d.article.id,
      {
        ...d,
        names: d.names.map((n) => ({ ...n, key: bearer(n.key) })),
        details: d.details.map((x) => (x.kind === 'name' ? { ...x, key: bearer(x.key) } : x)),
      },
    ]),
  );
  const detailsOfArticle = (id: ArticleId): ArticleDetails => {
    const details = keyed.get(id);
    if (!details) throw new RangeError(`article ${id} is no used article of event ${event.id}`);
    return details;
  };
  const detailsIn = (id: ArticleId, span: Span) => inside(detailsOfArticle(id).details, span);
  const versions = new Map<string, Version>();
  return {
    event,
    articles,
    anchors,
    detailsOf: detailsOfArticle,
    detailsIn,
    versionOf: (statement, sentences = 1) => {
      const { article, span } = statement;
      const place = `${article} ${span.start} ${span.end}`;
      const known = versions.get(place) ?? {
        ...statement,
        details: detailsIn(article, span),
        sentences,
      };
      versions.set(place, known);
      return known;
    },
  };
}
