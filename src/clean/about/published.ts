import { dayOf, MONTH_NAMES, WEEKDAY_NAMES } from '../../text/calendar.ts';
import type { Day, Published, RawArticle } from '../../types.ts';
import type { Dateline } from './dateline.ts';
import { cited, type Evidence } from './evidence.ts';
import { type Dated, parseDate } from './parseDate.ts';
import { type Setting, solveYear, weekdayOfReport, weekdayWithDate } from './solveYear.ts';
import { dateInUrl } from './urlDate.ts';

export interface PublicationDate {
  readonly published: Published | null;
  /** A declared date that lies after the edition's and was therefore not used. */
  readonly future: string | null;
}

/**
 * When an article appeared: declared, else in its address, else in its dateline or date line, else solved from a
 * weekday and a day without a year. Never after the edition's date; `null` when nothing says.
 */
export function publishedOf(
  { declared }: RawArticle,
  url: string | null,
  evidence: Evidence,
  dateline: Dateline | null,
  setting: Setting,
  language: string | null,
): PublicationDate {
  const { edition } = setting;
  const given = declared.published && parseDate(declared.published.name);
  const own = declared.published && given ? { ...given, how: declared.published.how } : null;
  if (own && !isAfter(own, edition)) return { published: own, future: null };
  const candidates = [
    () => fromUrl(url),
    () => fromDateline(dateline, evidence.text, setting),
    () => fromLine(evidence, writesDayFirst(language)),
    () => fromWeekday(evidence, setting),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found && !isAfter(found, edition)) return { published: found, future: own?.iso ?? null };
  }
  return { published: null, future: own?.iso ?? null };
}

/** Whether 7/3 is the seventh of March: everywhere but in English, where it may be either, and where the year comes first. */
function writesDayFirst(language: string | null): boolean {
  return language !== null && language !== 'en';
}

/** By the earlier of the day as written and the day in Greenwich: an edition of the 20th may hold what is the 21st in Tokyo. */
function isAfter({ iso, precision }: Dated, edition: Day): boolean {
  const written = iso.slice(0, 10);
  const instant =
    precision === 'minute' && /(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  const utc = Number.isNaN(instant) ? written : new Date(instant).toISOString().slice(0, 10);
  return ([utc, written].sort()[0] ?? written) > edition.slice(0, written.length);
}

function fromUrl(url: string | null): Published | null {
  const found = url === null ? null : dateInUrl(url);
  return found && { ...found, how: 'URL' };
}

function fromDateline(dateline: Dateline | null, text: string, setting: Setting): Published | null {
  if (!dateline?.day) return null;
  const { month, day, year } = dateline.day;
  if (year !== null) {
    const date = dayOf(year, month, day);
    return date === null
      ? null
      : { iso: date, precision: 'day', how: `dateline ${cited(dateline.text)}` };
  }
  const report = weekdayOfReport(text.slice(dateline.at + dateline.text.length));
  const date = report && solveYear({ month, day, weekday: report.weekday }, setting, text);
  const shown =
    /\p{L}+\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}+/u.exec(dateline.text)?.[0] ?? dateline.text;
  return date && report
    ? { iso: date, precision: 'day', how: `dateline ${cited(shown)} + ${cited(report.name)}` }
    : null;
}

const DATE_FIRST = new RegExp(`^(?:\\d|(?:${MONTH_NAMES})\\b)`, 'iu');
const DATE_LINE =
  /^(?:(?:first )?(?:published|posted|updated|last updated|last modified|created|date|issued|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado)(?!\p{L})[^\d\p{L}]*(?:on|at|am|le|el|:)?\s*)/iu;

/** A line of its own, or a part of one between bars, that is a date or says when the article was published. */
function fromLine({ lines }: Evidence, isDayFirst: boolean): Published | null {
  for (const { text, isHead, removedAs } of lines) {
    if ((!isHead && removedAs === null) || text.length > 120) continue;
    for (const part of text.split(/\s[|•·●]\s/)) {
      const found = dateIn(part.trim(), isDayFirst);
      if (found) return { ...found, how: `line ${cited(text)}` };
    }
  }
  return null;
}

function dateIn(text: string, isDayFirst: boolean): Dated | null {
  const bare = text.replace(DATE_LINE, '');
  const isSaid = bare !== text;
  const undotted = bare.replace(/\b\p{L}{3,4}\./gu, '').replace(/(?<=\d)\.(?=\d|\s)/g, '');
  if (!isSaid && !/^[^.!?]{0,60}$/.test(undotted)) return null;
  const found = parseDate(withoutWeekday(bare), isDayFirst);
  return found && found.precision !== 'year' && (isSaid || isMostlyDate(bare)) ? found : null;
}

const WEEKDAY = new RegExp(
  `^(?:(?:${WEEKDAY_NAMES})(?!\\p{L})\\.?|th\u1ee9 (?:hai|ba|t\u01b0|n\u0103m|s\u00e1u|b\u1ea3y)|ch\u1ee7 nh\u1eadt),?\\s+(?:the |den |dem |le |el )?(?=\\p{L}{3,}|\\d)`,
  'iu',
);

function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '');
}

/** Nothing but a date, a time and a zone: it begins with the day or the month, and little follows. */
function isMostlyDate(text: string): boolean {
  return text.length <= 45 && DATE_FIRST.test(withoutWeekday(text));
}

function fromWeekday({ text, lines }: Evidence, setting: Setting): Published | null {
  const dated = lines
    .filter(({ removedAs, text: line }) => removedAs !== null && line.length <= 120)
    .map(({ text: line }) => line);
  for (const source of [text, ...dated]) {
    const found = weekdayWithDate(source);
    const date = found && solveYear(found, setting, text);
    if (found && date) return { iso: date, precision: 'day', how: cited(found.text) };
  }
  return null;
}

/** The months of the dates that articles declare. */
export function declaredMonths(raw: readonly RawArticle[]): ReadonlySet<string> {
  return new Set(
    raw.flatMap(({ declared }) => {
      const iso = declared.published && parseDate(declared.published.name)?.iso;
      return iso && iso.length >= 7 ? [iso.slice(0, 7)] : [];
    }),
  );
}
