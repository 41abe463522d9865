import type { Inferred, RawArticle } from '../../types.ts';
import { AGENCY_NAMES, agencyOf } from './agencies.ts';
import type { Evidence, Line } from './evidence.ts';
import { cited } from './evidence.ts';
import { plain } from './outlets.ts';

/** A name as bylines write it: two to four words in capitals, with the small words of names between. */
export const PERSON: string =
  "\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de|van|von|der|den|del|di|la|le|bin|al|el|y) )*\\p{Lu}[\\p{L}.’'-]*){1,3}";
/** "By Jane Doe", "Von Jane Doe und John Roe", with what may follow a comma, a bar or "for". */
const BYLINE = new RegExp(
  `^(?:By|BY|Von|Par|Por|Reported by|Written by|Text:)\\s+(?<names>${PERSON}(?:(?:, ${PERSON}){0,3},? (?:and|und|et|y|&) ${PERSON})?)(?<rest>\\s*(?:(?:[,|(•·–—-]|(?:for|of|avec|mit|con) ).{0,80})?)$`,
  'u',
);
/** "Jane Doe, Reuters": without a "by", an agency behind the name tells that it is one. */
const BESIDE_AGENCY = new RegExp(`^(?<names>${PERSON})\\s*[,|/–—-]\\s*(?:${AGENCY_NAMES})$`, 'u');
const CAPITALS = /^(?=[^\p{Ll}]*\p{Lu}{2})[^\p{Ll}]+$/u;

/** Who wrote an article: what is declared, else its byline; the outlet itself is nobody. The evidence says which. */
export function authorOf(
  { declared }: RawArticle,
  { lines }: Evidence,
  outlet: Inferred | null,
): Inferred | null {
  const given = declared.author && tidy(declared.author.name);
  if (declared.author && given && (outlet === null || !plain(given).startsWith(plain(outlet.name))))
    return { name: given, how: declared.author.how };
  for (const line of lines) {
    const isOfPicture = line.removedAs === 'photo credit' || line.removedAs === 'caption';
    const isAsked = line.isHead || line.removedAs !== null;
    const name = isAsked && !isOfPicture ? bylineIn(line) : null;
    if (name !== null) return { name, how: `byline ${cited(line.text)}` };
  }
  return null;
}

function bylineIn({ text }: Line): string | null {
  const names = (BYLINE.exec(text) ?? BESIDE_AGENCY.exec(text))?.groups?.['names'];
  if (names === undefined || [names, ...names.split(' ')].some(isAgencyName)) return null;
  return CAPITALS.test(names) ? titled(names) : names;
}

const isAgencyName = (name: string): boolean => agencyOf(name) !== null;

/** "JANE DOE" as a name is written. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function tidy(name: string): string {
  const bare = name
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(?:https?:|www\.|admin$|none$|null$|unknown$)/i.test(bare) ? '' : bare;
}
