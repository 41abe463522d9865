import type { Inferred } from '../../types.ts';
import { PERSON } from './author.ts';
import { cited, type Line } from './evidence.ts';
import { NAME, nameIn } from './outletName.ts';
import { isAgency, type Outlets } from './outlets.ts';

/** "By Ada Okafor, Radio Bay", "By Ada Okafor for the Bay Courier". */
export const BYLINE_OUTLET: RegExp = new RegExp(
  `^(?:By|Von|Par|Por) (?:[^,|]{3,60}[,|] |${PERSON} (?:for|of|from|at) )${NAME}$`,
  'u',
);
/** A name and nothing else. */
export const NAME_ALONE: RegExp = new RegExp(`^${NAME}$`, 'u');
const IS_BYLINE = /^(?:By|Von|Par|Por)\s/;
const SOURCE_CREDIT = new RegExp(
  `^\\(?(?:Source|Quelle|Fuente|Fonte|Źródło|Nguồn)\\s*:\\s*${NAME}(?:\\)?|\\s[|•·]\\s.{0,60})$`,
  'u',
);
/** Words that name a kind of outlet: a second person after a comma has none of them. */
const OUTLET_WORD =
  /(?:^|\s)(?:Radio|News|TV|Television|Times|Post|Herald|Courier|Tribune|Gazette|Journal|Daily|Weekly|Chronicle|Observer|Telegraph|Press|Review|Globe|Examiner|Sentinel|Standard|Dispatch|Kurier|Anzeiger|Rundschau|Nachrichten|Diario|Noticias|Báo|\p{L}*(?:[Zz]eitung|[Bb]latt))(?:\s|$)/u;

/**
 * "Source: Bay Courier", or "By Ada Okafor, Radio Bay", before the first word of the article, or the outlet's name below its byline. After
 * the last word the same may credit a table or a picture: there the name has to be an outlet's.
 */
export function creditedIn(lines: readonly Line[], outlets: Outlets): Inferred | null {
  const gone = lines.filter(({ removedAs }) => removedAs !== null);
  for (const [i, line] of gone.entries()) {
    if (line.at > 0 && !line.isTail) continue;
    const name = asSource(line, outlets) ?? besideAuthor(line, gone[i - 1]);
    if (name === null || isAgency(name, outlets)) continue;
    return { name: outlets.named(name)?.name ?? name, how: `line ${cited(line.text)}` };
  }
  return null;
}

function asSource(line: Line, outlets: Outlets): string | null {
  const name = nameIn(line, [SOURCE_CREDIT]);
  if (name === null || line.at === 0) return name;
  return outlets.named(name) !== null || OUTLET_WORD.test(name) ? name : null;
}

function besideAuthor(line: Line, before: Line | undefined): string | null {
  const isBelow = line.at === 0 && before !== undefined && IS_BYLINE.test(before.text);
  const name = nameIn(line, isBelow ? [BYLINE_OUTLET, NAME_ALONE] : [BYLINE_OUTLET]);
  return name !== null && OUTLET_WORD.test(name) ? name : null;
}

/** Words of a line that may be an outlet's name with its desk or its place behind. */
const MOST_WORDS = 6;

/**
 * "BBC News, Singapore", "Le Figaro avec AFP", "tagesschau.de": a line before the first word of an article that begins with the name of a
 * known outlet, or is its domain.
 */
export function atHead(lines: readonly Line[], outlets: Outlets): Inferred | null {
  for (const { text, at, removedAs } of lines) {
    if (at > 0 || removedAs === null || removedAs === 'headline') continue;
    const known =
      outlets.atDomain(text) ?? beginnings(text).flatMap((name) => outlets.named(name) ?? [])[0];
    if (known && !known.isAgency) return { name: known.name, how: `line ${cited(text)}` };
  }
  return null;
}

/** What of a line may be a name, the longest first. */
function beginnings(line: string): readonly string[] {
  const words = line.split(' ', MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return [];
  const starts = words.map((_, i) => words.slice(0, words.length - i));
  return starts.filter((start) => isName(start, words[start.length])).map((s) => s.join(' '));
}

/** One plain word ("Time to read") is a name only before a comma or "with". */
function isName(words: readonly string[], next: string | undefined): boolean {
  const last = words.at(-1) ?? '';
  const isParted = next === undefined || last.endsWith(',') || /^(?:avec|mit|with)$/.test(next);
  return isParted || words.length > 1 || /^\p{Lu}{2,}$/u.test(last);
}
