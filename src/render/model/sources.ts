import type { ArticleId, ArticleRecord, Briefing } from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import { safeLink, visible } from '../text.ts';
import type { OutletView, SourceView } from '../view.ts';
import type { Dates } from './dates.ts';

/** Every article of an edition as a source, by its id. */
export type Sources = ReadonlyMap<ArticleId, SourceView>;

/** Numbers the articles in the order of the edition's list. */
export function sourcesOf(briefing: Briefing, labels: Labels, dates: Dates): Sources {
  return new Map(
    briefing.articles.map((article, i) => [article.id, toSource(article, i + 1, labels, dates)]),
  );
}

function toSource(
  article: ArticleRecord,
  number: number,
  labels: Labels,
  dates: Dates,
): SourceView {
  const agencies = article.wire.map(({ name }) => visible(name));
  const own = article.outlet ? visible(article.outlet.name) : null;
  const carried = agencies.filter((name) => name !== own).join(', ');
  return {
    id: article.id,
    number,
    anchor: `s-${article.id}`,
    name: own ?? labels.unnamed(number),
    isNamed: own !== null,
    carrying: carried === '' ? null : labels.carrying(carried),
    title: article.title === null ? null : visible(article.title),
    file: visible(article.item > 0 ? `${article.file} #${article.item + 1}` : article.file),
    href: safeLink(article.url),
    published: article.published ? dates.published(article.published) : null,
    language: article.language?.code ?? null,
  };
}

/** The outlets of some articles, each once, in the order of their first article. */
export function outletsOf(articles: readonly ArticleId[], sources: Sources): readonly OutletView[] {
  const marks = new Map<string, { number: number; anchor: string }[]>();
  for (const id of new Set(articles)) {
    const source = sources.get(id);
    if (!source) continue;
    const { name, number, anchor } = source;
    marks.set(name, [...(marks.get(name) ?? []), { number, anchor }]);
  }
  return [...marks].map(([name, of], i) => ({ name, marks: of, isLast: i === marks.size - 1 }));
}
