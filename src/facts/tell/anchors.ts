import { VOUCHING_DAYS } from '../../config/thresholds.ts';
import { daysBetween } from '../../text/calendar.ts';
import type { DateAnchor } from '../../text/dates.ts';
import type { Article, ArticleId, NewsEvent } from '../../types.ts';

/** The day against which an article's "Thursday" is read. */
export interface ArticleAnchor extends DateAnchor {
  /** The article that the day is taken from, when it is not the article's own. */
  readonly from: ArticleId | null;
}

/**
 * The day of each article of an event: its own date, else, where all the dated articles lie within two days,
 * the day that most of them bear (the latest of several).
 */
export function anchorsOf(event: NewsEvent): ReadonlyMap<ArticleId, ArticleAnchor> {
  const own = event.articles.flatMap((article) => {
    const anchor = ownAnchor(article);
    return anchor ? [anchor] : [];
  });
  const lent = common(own);
  return new Map(
    event.articles.flatMap((article) => {
      const anchor = own.find(({ from }) => from === article.id);
      if (anchor) return [[article.id, { ...anchor, from: null }] as const];
      return lent ? [[article.id, lent] as const] : [];
    }),
  );
}

function ownAnchor({ id, published }: Article): ArticleAnchor | null {
  if (!published) return null;
  const [year = '', month = '01', day = '01'] = published.iso.slice(0, 10).split('-');
  return { day: `${year}-${month}-${day}`, precision: published.precision, from: id };
}

function common(anchors: readonly ArticleAnchor[]): ArticleAnchor | null {
  const days = anchors.filter(({ precision }) => precision === 'day' || precision === 'minute');
  const sorted = days.map(({ day }) => day).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (daysBetween(first, last) > VOUCHING_DAYS) return null;
  const count = (day: string) => sorted.filter((d) => d === day).length;
  const best = [...days].sort((a, b) => count(b.day) - count(a.day) || byDay(a, b))[0];
  return best ?? null;
}

const byDay = (a: ArticleAnchor, b: ArticleAnchor): number => {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1;
};
