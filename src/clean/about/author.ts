import type { Inferred, RawArticle } from '../../types.ts';
import type { Evidence, Line } from './evidence.ts';
import { cited } from './evidence.ts';

const PERSON =
  "\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de|van|von|der|den|del|di|la|le|bin|al|el|y) )*\\p{Lu}[\\p{L}.’'-]*){1,3}";
/** "By Jane Doe", "Von Jane Doe und John Roe", with what may follow a comma or bar. */
const BYLINE = new RegExp(
  `^(?:By|BY|Von|Par|Por|Reported by|Written by|Text:)\\s+(?<names>${PERSON}(?:(?:, ${PERSON}){0,3},? (?:and|und|et|y|&) ${PERSON})?)(?<rest>\\s*(?:[,|(•·–—-].{0,80})?)$`,
  'u',
);
const CAPITALS = /^(?=[^\p{Ll}]*\p{Lu}{2})[^\p{Ll}]+$/u;

/** Who wrote an article: what is declared, else its byline. The evidence says which. */
export function authorOf({ declared }: RawArticle, { lines }: Evidence): Inferred | null {
  const given = declared.author && tidy(declared.author.name);
  if (declared.author && given) return { name: given, how: declared.author.how };
  for (const line of lines) {
    const name = line.isHead || line.removedAs !== null ? bylineIn(line) : null;
    if (name !== null) return { name, how: `byline ${cited(line.text)}` };
  }
  return null;
}

function bylineIn({ text }: Line): string | null {
  const names = BYLINE.exec(text)?.groups?.['names'];
  return names === undefined ? null : CAPITALS.test(names) ? titled(names) : names;
}

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
