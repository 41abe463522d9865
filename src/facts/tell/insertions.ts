import { YOUNGER_DAYS } from '../../config/thresholds.ts';
import { monthName, plusDays, weekdayOfDay } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import type { Day, Insertion, Quote } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import type { ArticleAnchor } from './anchors.ts';
import { inside } from './details.ts';
import { openingPronoun, standsAlone } from './standing.ts';

/** The words of ours that a quote needs to be understood: days for "on Thursday", a name for "he" when certain. */
export function insertionsOf(view: EventView, version: Version): readonly Insertion[] {
  const name = antecedentOf(view, version);
  const opening = openingPronoun(version.quote);
  const named = name !== null && opening ? [{ at: opening.end, text: name }] : [];
  return [...named, ...dayInsertions(view, version)].sort((a, b) => a.at - b.at);
}

/** The sentence before, for a quote that points back to it and in which no certain name can be put. */
export function contextOf(view: EventView, version: Version): Quote | null {
  if (standsAlone(version.quote) || antecedentOf(view, version) !== null) return null;
  return sentenceBefore(view, version);
}

/** Days that a passage speaks of, resolved, in the order in which it names them. */
export function daysIn(view: EventView, version: Version): readonly Day[] {
  const anchor = view.anchors.get(version.article) ?? null;
  const dates = inside(view.detailsOf(version.article).dates, version.span);
  const days = dates.flatMap((d) => (d.precision === 'day' ? (resolved(d, anchor) ?? []) : []));
  return [...new Set(days)];
}

/** The day, month or year of a date as certainly as its article or its event fixes it; null otherwise. */
export function resolved(date: DateMention, anchor: ArticleAnchor | null): string | null {
  const { weekday, month, day, which } = date.parts;
  const isBareWeekday = weekday !== undefined && month === undefined && day === undefined;
  if (!anchor || anchor.from === null || date.kind === 'calendar') return date.iso;
  // Lent by another article: "yesterday" may be a day off.
  if (!isBareWeekday || which) return null;
  const ahead = (weekday - weekdayOfDay(anchor.day) + 7) % 7;
  return plusDays(anchor.day, ahead > YOUNGER_DAYS ? ahead - 7 : ahead);
}

function dayInsertions(view: EventView, version: Version): readonly Insertion[] {
  const anchor = view.anchors.get(version.article) ?? null;
  const told = new Set<string>();
  return inside(view.detailsOf(version.article).dates, version.span).flatMap((date) => {
    const iso = resolved(date, anchor);
    const text = iso === null ? null : toInsert(date, iso);
    if (text === null || told.has(text)) return [];
    told.add(text);
    return [{ at: afterPossessive(version.quote, date.end - version.span.start), text }];
  });
}

/** The place behind the word that ends at `at`, its possessive ending taken in: "Tuesday's [13 May] fire". */
function afterPossessive(quote: string, at: number): number {
  return at + (/^['’]s\b/u.exec(quote.slice(at))?.[0].length ?? 0);
}

/** What a date leaves unsaid: the whole date for "Thursday", the year for "June 20"; null when it says all. */
function toInsert({ kind, parts, precision }: DateMention, iso: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (precision === 'week') return null;
  if (kind === 'calendar') return parts.year === undefined ? year : null;
  if (precision === 'year') return year;
  const monthYear = `${monthName(Number(month))} ${year}`;
  return precision === 'month' ? monthYear : `${Number(day)} ${monthYear}`;
}

/**
 * Whom the pronoun that a quote opens with stands for: the one person whom the sentence before names, when it names
 * only one; null when that is not certain.
 */
export function antecedentOf(view: EventView, version: Version): string | null {
  const pronoun = openingPronoun(version.quote);
  if (!pronoun || !/^s?he$/.test(pronoun.word)) return null;
  const before = sentenceBefore(view, version);
  if (!before) return null;
  const { names, article } = view.detailsOf(version.article);
  const people = inside(names, before).filter(({ kind }) => kind !== 'place');
  const keys = new Set(people.map(({ key }) => key));
  const [only] = people;
  if (!only || keys.size !== 1 || only.kind !== 'person') return null;
  const forms = names
    .filter(({ key }) => key === only.key)
    .map(({ start, end }) => article.text.slice(start, end));
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

function sentenceBefore(view: EventView, { article, sentence }: Version): Quote | null {
  const { text, sentences } = view.detailsOf(article).article;
  const before = sentences[sentence - 1];
  return before ? { article, ...before, quote: text.slice(before.start, before.end) } : null;
}
