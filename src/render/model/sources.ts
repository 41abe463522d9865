import type { ArticleId, ArticleRecord, Briefing, BriefingEvent } from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import { safeLink, visible } from '../text.ts';
import type { EventView, OutletView, SourceView } from '../view.ts';
import type { Dates } from './dates.ts';

/** Every article of an edition as a source, by its id. */
export type Sources = ReadonlyMap<ArticleId, SourceView>;

/** Numbers the articles in the order of the edition's list. */
export function sourcesOf(briefing: Briefing, labels: Labels, dates: Dates): Sources {
  const members = briefing.events.flatMap((event) => event.members);
  const loose = new Set(members.filter(({ weak }) => weak).map(({ article }) => article));
  return new Map(
    briefing.articles.map((article, i) => {
      const source = toSource(article, i + 1, labels, dates);
      return [article.id, { ...source, isLoose: loose.has(article.id) }];
    }),
  );
}

function toSource(
  article: ArticleRecord,
  number: number,
  labels: Labels,
  dates: Dates,
): Omit<SourceView, 'isLoose'> {
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
  const of = new Map<string, SourceView[]>();
  for (const id of new Set(articles)) {
    const source = sources.get(id);
    if (source) of.set(source.name, [...(of.get(source.name) ?? []), source]);
  }
  return [...of].map(([name, own], i) => {
    const unnamed = own.find(({ isNamed }) => !isNamed);
    return {
      name,
      anchor: unnamed?.anchor ?? null,
      marks: unnamed ? [] : own.map(({ number, anchor }) => ({ number, anchor })),
      isLast: i === of.size - 1,
    };
  });
}

/** Where an event's reports come from; an origin without a name is called what its article is called. */
export function originsOf({ origins }: BriefingEvent, sources: Sources): EventView['origins'] {
  return origins.map(({ name, articles }, i) => {
    const own = articles.flatMap((id) => sources.get(id) ?? []);
    const [first] = own;
    const isNamed = !(first && !first.isNamed && name.startsWith('unnamed outlet ('));
    return {
      name: isNamed ? visible(name) : first.name,
      marks: (isNamed ? own : own.slice(1)).map(({ number, anchor }) => ({ number, anchor })),
      isLast: i === origins.length - 1,
    };
  });
}
