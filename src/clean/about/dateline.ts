import { dayOf, monthOf } from '../../text/calendar.ts';
import { countryOf } from '../../text/countries.ts';
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
const MONTH = '(?<!\\p{L})\\p{L}{3,10}(?!\\p{L})\\.?';
const DATE = `(?:(?<m1>${MONTH})\\s+(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\.?\\s+(?<m2>${MONTH}))(?:,?\\s+(?<y>(?:19|20)\\d\\d))?`;
const CREDIT =
  '(?:\\((?<credit>[\\p{L}][\\p{L}\\p{N}.&/, -]{1,40})\\)|/(?<strokes>\\p{Lu}[\\p{L}-]{1,20})/)';
/** `HANOI`, `NORTH BAY, Ont.`, `NEW YORK/LONDON`: capitals throughout, then perhaps a state or country. */
const CAPITALS =
  "(?<caps>\\p{Lu}[\\p{Lu}.’'/ -]*\\p{Lu}\\.?)(?<region>,\\s+(?:\\p{Lu}\\.){2,3}|,\\s+\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*){0,2})?";
const CITY =
  "(?<city>\\p{Lu}[\\p{L}.’'-]+(?:\\s+\\p{Lu}[\\p{L}.’'-]+){0,3})(?:,\\s+\\p{Lu}[\\p{L}. ]{1,20})?";
const DASH = '(?:--|[–—-])';

const forms = [
  // (ANSA) - ROMA, 07 MAR -
  new RegExp(`^${CREDIT}\\s*${DASH}\\s*${CAPITALS},\\s+${DATE}\\s*${DASH}\\s*(?=\\S)`, 'u'),
  // HANOI, June 20 (UPI) -- ; LONDON (Reuters) - ; PARIS, 20 juin (AFP) - ; MOSCOW, March 7. /TASS/. ; (Reuters) -
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

/** What ends every dateline, and the most units that come before it. */
const ENDED = /[(/:–—-]/;
const LONGEST = 80;

/** UTF-16 units of the head in which a dateline is looked for: a caption may stand before it. */
const WITHIN = 1200;

/** The dateline of a report, if it has one. */
export function datelineOf(text: string): Dateline | null {
  for (const { line, at } of paragraphs(text)) {
    const found = ENDED.test(line.slice(0, LONGEST)) ? parsed(line, at, text) : null;
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
  for (const form of forms) {
    const match = form.exec(line);
    if (!match || line.length - match[0].length < SHORTEST_REPORT) continue;
    const found = read(match, at, text);
    if (found) return found;
  }
  return null;
}

/** Units that must follow a dateline on its line. */
const SHORTEST_REPORT = 20;

function read(match: RegExpExecArray, at: number, text: string): Dateline | null {
  const { caps, region, city, d1, d2 } = match.groups ?? {};
  const credit = match.groups?.['credit'] ?? match.groups?.['strokes'];
  const credits = (credit ?? '').split(/\s*[/,]\s*/).filter((name) => name !== '');
  if (credit !== undefined && !isCredit(credits, caps !== undefined)) return null;
  const day = dayIn(match.groups ?? {});
  if (day === null && (d1 ?? d2) !== undefined) return null;
  const place = placeOf(caps, region, city);
  const isBare = credit === undefined && caps !== undefined && day === null;
  if (caps !== undefined && place === null) return null;
  if (isBare && !isPlaceElsewhere(place ?? '', region, text)) return null;
  return { text: match[0].trim(), at, place, day, credits };
}

/** Parentheses before a dash name an agency or network, or a paper when a place in capitals stands before them. */
function isCredit(credits: readonly string[], isAfterPlace: boolean): boolean {
  return isAfterPlace || credits.some((name) => agencyOf(name) !== null || NETWORKS.test(name));
}

const NETWORKS = /^(?:CNN|CNN Business|CBS|CBS News|NBC|NBC News|ABC|ABC News|BBC|BBC News|NPR)$/;

function placeOf(
  caps: string | undefined,
  region: string | undefined,
  city: string | undefined,
): string | null {
  const capitals = caps ?? /\p{Lu}[\p{Lu}.’' -]+\p{Lu}$/u.exec(city ?? '')?.[0];
  if (capitals === undefined) return city === undefined || /^By\b/.test(city) ? null : city;
  if (LABELS.test(capitals)) return null;
  return `${titled(capitals)}${/^,\s+(?:\p{Lu}\.){2}/u.test(region ?? '') ? region : ''}`;
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

/** Capitals alone may be any label. They are a place where a state follows, where the world knows one, or where the text is "in" it. */
function isPlaceElsewhere(place: string, region: string | undefined, text: string): boolean {
  if (region !== undefined || countryOf(place.toLowerCase()) !== null) return true;
  const name = place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const stands = new RegExp(
    `\\b(?:in|at|near|from|to|around|outside|of|across|for)\\s+${name}(?!\\p{L})`,
    'u',
  );
  return stands.test(text.slice(0, 20000));
}

function dayIn(groups: Readonly<Record<string, string | undefined>>): Dateline['day'] {
  const month = monthOf(groups['m1'] ?? groups['m2'] ?? '');
  const day = Number(groups['d1'] ?? groups['d2']);
  if (month === null || !Number.isInteger(day)) return null;
  const year = groups['y'] === undefined ? null : Number(groups['y']);
  return dayOf(year ?? 2000, month, day) === null ? null : { month, day, year };
}
