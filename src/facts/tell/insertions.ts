import { YOUNGER_DAYS } from '../../config/thresholds.ts';
import { monthName, plusDays, weekdayOfDay } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import type { Day, Insertion, Quote } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import type { ArticleAnchor } from './anchors.ts';
import { inside } from './details.ts';
import { speaksAgainst } from './gender.ts';
import { openingPronoun, reportingPronoun, standsAlone } from './standing.ts';

/** Marks that may close a quotation at the end of a sentence. */
const CLOSING_MARKS = 2;
/** Characters before a name that may hold "Mrs. ". */
const TITLE = 5;
/** Words of a title before a name: "The deputy prime minister". */
const TITLE_WORDS = 4;

/** The words of ours that a quote needs to be understood: days for "on Thursday", a name for "he" when certain. */
export function insertionsOf(view: EventView, version: Version): readonly Insertion[] {
  const name = antecedentOf(view, version);
  const pronoun = personIn(version.quote);
  const named = name !== null && pronoun ? [{ at: pronoun.end, text: name }] : [];
  return [...named, ...dayInsertions(view, version)].sort((a, b) => a.at - b.at);
}

/**
 * The sentence before, for a quote that points back to it and in which no certain name can be put, or that goes on
 * with another's words without saying whose they are.
 */
export function contextOf(view: EventView, version: Version): Quote | null {
  const { quote } = version;
  const isClear = standsAlone(quote) && reportingPronoun(quote) === null;
  if (isClear && !isMidSpeech(view, version)) return null;
  return antecedentOf(view, version) === null ? sentenceBefore(view, version) : null;
}

/** Whether a quotation that was opened before this passage holds the whole of it. */
function isMidSpeech(view: EventView, { article, span }: Version): boolean {
  return view
    .detailsOf(article)
    .quotations.some((q) => q.start < span.start && q.end >= span.end - CLOSING_MARKS);
}

/** The "he" or "she" of a quote that stands for a person named before it: its first word, or who says it. */
function personIn(quote: string): { readonly word: string; readonly end: number } | null {
  const opening = openingPronoun(quote);
  return opening && /^s?he$/.test(opening.word) ? opening : reportingPronoun(quote);
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
  const pronoun = personIn(version.quote);
  if (!pronoun) return null;
  const before = sentenceBefore(view, version);
  if (!before || speaksAgainst(pronoun.word, before.quote)) return null;
  const { names, article } = view.detailsOf(version.article);
  const people = inside(names, before).filter(({ kind }) => kind !== 'place');
  const keys = new Set(people.map(({ key }) => key));
  const [only] = people;
  if (!only || keys.size !== 1 || only.kind !== 'person') return null;
  // Whom a sentence tells of says the next one; whom it only mentions may not.
  const isSubject = pronoun.end === openingPronoun(version.quote)?.end;
  if (!isSubject && !leads(before, only.start)) return null;
  const mentions = names.filter(({ key }) => key === only.key);
  const titles = mentions.map(({ start }) => article.text.slice(Math.max(0, start - TITLE), start));
  if (titles.some((title) => speaksAgainst(pronoun.word, title))) return null;
  const forms = mentions.map(({ start, end }) => article.text.slice(start, end));
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

/** The key of the person whom the sentence before a passage begins with: most likely whom its "he" or "she" means. */
export function subjectBefore(view: EventView, version: Version): string | null {
  const before = sentenceBefore(view, version);
  const pronoun = personIn(version.quote);
  if (!before || !pronoun || speaksAgainst(pronoun.word, before.quote)) return null;
  const [first] = inside(view.detailsOf(version.article).names, before);
  return first?.kind === 'person' && leads(before, first.start) ? first.key : null;
}

/** Whether a name at `start` is what its sentence begins with, but for a title. */
function leads({ quote, start: from }: Quote, start: number): boolean {
  return (quote.slice(0, start - from).match(/\p{L}+/gu)?.length ?? 0) <= TITLE_WORDS;
}

/** The sentence before a passage, in its article; null at the head of it. */
export function sentenceBefore(view: EventView, { article, sentence }: Version): Quote | null {
  const { text, sentences } = view.detailsOf(article).article;
  const before = sentences[sentence - 1];
  return before ? { article, ...before, quote: text.slice(before.start, before.end) } : null;
}
