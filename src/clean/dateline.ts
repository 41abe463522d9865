import { dayOf, monthOf } from '../text/calendar.ts';
import { countryOf } from '../text/countries.ts';
import { agencyOf } from './agencies.ts';

/** What stands before the first words of a report: `HANOI, June 20 (UPI) --`. */
export interface Dateline {
  /** The passage itself. */
  readonly text: string;
  /** Where in the text it stands. */
  readonly at: number;
  readonly place: string | null;
  readonly day: {
    readonly month: number;
    readonly day: number;
    readonly year: number | null;
  } | null;
  /** Names in its parentheses, as written: agencies and papers. */
  readonly credits: readonly string[];
}

/** Any word: whether it is a month is asked afterwards, in four languages. */
const MONTH = '\\p{L}{3,10}\\.?';
const DATE = `(?:(?<m1>${MONTH})\\s+(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\.?\\s+(?<m2>${MONTH}))(?:,?\\s+(?<y>(?:19|20)\\d\\d))?`;
const CREDIT = '\\((?<credit>[\\p{L}][\\p{L}\\p{N}.&/, -]{1,40})\\)';
/** `HANOI`, `NORTH BAY, Ont.`, `NEW YORK/LONDON`: capitals throughout, then perhaps a state or country. */
const CAPITALS =
  "(?<caps>\\p{Lu}[\\p{Lu}.’'/ -]*\\p{Lu}\\.?)(?<region>,\\s+(?:\\p{Lu}\\.){2,3}|,\\s+\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*){0,2})?";
const CITY =
  "(?<city>\\p{Lu}[\\p{L}.’'-]+(?:\\s+\\p{Lu}[\\p{L}.’'-]+){0,3})(?:,\\s+\\p{Lu}[\\p{L}. ]{1,20})?";
const DASH = '(?:--|[–—-])';

const forms = [
  // HANOI, June 20 (UPI) -- ; LONDON (Reuters) - ; PARIS, 20 juin (AFP) - ; (Reuters) -
  new RegExp(
    `^(?:${CAPITALS}[,.]?\\s*)?(?:${DATE}[,.]?\\s*)?${CREDIT}\\s*(?:${DASH}|:|\\.)\\s*(?=\\S)`,
    'u',
  ),
  // Hanoi (AFP) -
  new RegExp(
    `^${CITY}[,.]?\\s*(?:${DATE}[,.]?\\s*)?${CREDIT}\\s*(?:${DASH}|:|\\.)\\s*(?=\\S)`,
    'u',
  ),
  // SINGAPORE — ; HANOI, June 20 --
  new RegExp(`^${CAPITALS}(?:[,.]?\\s+${DATE})?\\s*(?:--|[–—]|-(?=\\s))\\s*(?=\\S)`, 'u'),
  // June 20 --
  new RegExp(`^${DATE}\\s*(?:--|[–—])\\s*(?=\\S)`, 'u'),
  // HANOI:
  new RegExp(`^${CAPITALS}(?:,?\\s+${DATE})?:\\s+(?=["“‘'«]?\\p{Lu})`, 'u'),
];

/** Labels in capitals that papers set before a colon or dash as they set places. */
const LABELS =
  /^(?:UPDATE|UPDATED|BREAKING|BREAKING NEWS|JUST IN|WATCH|WATCH LIVE|LIVE|LIVE UPDATES?|VIDEO|PHOTOS?|PICTURES|EXCLUSIVE|ANALYSIS|OPINION|EDITORIAL|COMMENT|COMMENTARY|EXPLAINER|FACT CHECK|FACTBOX|CORRECTION|CLARIFICATION|NOTE|EDITOR'?S NOTE|EDITOR’S NOTE|NEW|READ|READ MORE|READ ALSO|ALSO READ|MORE|RELATED|SEE ALSO|SPONSORED|ADVERTISEMENT|REVIEW|INTERVIEW|REPORT|WARNING|ALERT|POLL|PODCAST|OBITUARY|PROFILE|TIMELINE|FEATURE|SPECIAL REPORT|INSIGHT|TOPSHOT|FILE|FILE PHOTO|CAPTION|SOURCE|SOURCES|BY|FROM|SUMMARY|KEY POINTS|TL;DR|DEAL|SPOILER|Q|A|Q&A|FAQ)$/;

/** UTF-16 units of the head in which a dateline is looked for: a caption may stand before it. */
const WITHIN = 1200;

/** The dateline of a report, if it has one. */
export function datelineOf(text: string): Dateline | null {
  for (const { line, at } of paragraphs(text)) {
    const found = parsed(line, at, text);
    if (found) return found;
  }
  return null;
}

function* paragraphs(text: string): Generator<{ line: string; at: number }> {
  for (let at = 0; at < Math.min(text.length, WITHIN); ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (stop > at) yield { line: text.slice(at, Math.min(stop, at + 200)), at };
    at = stop + 1;
  }
}

function parsed(line: string, at: number, text: string): Dateline | null {
  for (const [i, form] of forms.entries()) {
    const match = form.exec(line);
    if (!match || line.length - match[0].length < SHORTEST_REPORT) continue;
    const found = read(match, at, i === forms.length - 1, text);
    if (found) return found;
  }
  return null;
}

/** Units that must follow a dateline on its line. */
const SHORTEST_REPORT = 20;

function read(match: RegExpExecArray, at: number, isColon: boolean, text: string): Dateline | null {
  const { caps, region, city, credit, d1, d2 } = match.groups ?? {};
  const credits = (credit ?? '').split(/\s*[/,]\s*/).filter((name) => name !== '');
  if (credit !== undefined && !isCredit(credits, caps ?? city)) return null;
  const day = dayIn(match.groups ?? {});
  if (day === null && (d1 ?? d2) !== undefined) return null;
  const isBare = credit === undefined && caps !== undefined;
  if (isBare && !isPlaceAlone(caps, isColon, text)) return null;
  return { text: match[0].trim(), at, place: placeOf(caps, region, city), day, credits };
}

/** Parentheses before a dash name an agency, or a paper when a place stands before them. */
function isCredit(credits: readonly string[], place: string | undefined): boolean {
  return (
    credits.some(
      (name) => agencyOf(name) !== null || /^(?:CNN|CNN Business|CBS|NBC|ABC|BBC)$/.test(name),
    ) || place !== undefined
  );
}

function placeOf(
  caps: string | undefined,
  region: string | undefined,
  city: string | undefined,
): string | null {
  if (city !== undefined) return city;
  if (caps === undefined || LABELS.test(caps)) return null;
  return `${titled(caps)}${/^,\s+(?:\p{Lu}\.){2}/u.test(region ?? '') ? region : ''}`;
}

/** "NEW YORK" as a name is written: "New York". */
function titled(capitals: string): string {
  return capitals
    .replace(
      /(\p{Lu})([\p{Lu}’']+)/gu,
      (_, head: string, tail: string) => head + tail.toLowerCase(),
    )
    .replace(/\.$/, '');
}

/** Capitals alone are a place when nothing else fits: no label, no speaker of a transcript; before a colon, a capital or long enough. */
function isPlaceAlone(caps: string, isColon: boolean, text: string): boolean {
  if (LABELS.test(caps)) return false;
  if (countryOf(titled(caps).toLowerCase()) !== null) return true;
  if (caps.replace(/[^\p{Lu}]/gu, '').length < 4 || !/[AEIOUYÄÖÜÉ]/.test(caps)) return false;
  const speakers = text.slice(0, 6000).match(/^\p{Lu}[\p{Lu} .'’-]{2,30}:/gmu)?.length ?? 0;
  return !isColon || speakers < 3;
}

function dayIn(groups: Readonly<Record<string, string | undefined>>): Dateline['day'] {
  const month = monthOf(groups['m1'] ?? groups['m2'] ?? '');
  const day = Number(groups['d1'] ?? groups['d2']);
  if (month === null || !Number.isInteger(day)) return null;
  const year = groups['y'] === undefined ? null : Number(groups['y']);
  return dayOf(year ?? 2000, month, day) === null ? null : { month, day, year };
}
