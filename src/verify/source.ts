import type { Removed } from '../types.ts';
import { shownText } from './markup.ts';

/** A source as it was read: its body decoded from bytes, and the title that its format names. */
export interface Source {
  readonly markup: 'text' | 'html';
  readonly content: string;
  readonly title: string | null;
}

/** A source's letters, ready to be searched. */
export interface Letters {
  /** What it shows, and the article's text where the page holds it once more for machines. */
  readonly bodies: readonly string[];
  /** All of it, a page's attributes and scripts included. */
  readonly anywhere: readonly string[];
  readonly title: string;
}

/** What shows nothing on a page: white space, controls, joiners, marks of direction, halves of characters. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]+/gu;

/** The source without tags, entities decoded, white space gone. */
export function lettersOf({ markup, content, title }: Source): Letters {
  const heading = squeeze(decodeEntities(title ?? '')) + squeeze(title ?? '');
  if (markup === 'text') {
    return {
      bodies: [squeeze(decodeEntities(content))],
      anywhere: [squeeze(content)],
      title: heading,
    };
  }
  const read = (html: string) => squeeze(decodeEntities(shownText(html)));
  return {
    bodies: [read(content), ...articleBodies(content).map(read)],
    anywhere: [squeeze(decodeEntities(content))],
    title: heading,
  };
}

/**
 * Whether words stand in a source. `removed` are the passages that cleaning took out, by their places in the cleaned
 * text: where one stood inside the quote the source goes on with it, so the parts around it are looked for in turn.
 */
export function standsIn(
  { bodies }: Letters,
  quote: string,
  start: number,
  removed: readonly Removed[],
): boolean {
  const wanted = parts(quote, start, removed);
  return bodies.some((body) => holdsInTurn(body, wanted));
}

function holdsInTurn(body: string, wanted: readonly string[]): boolean {
  let from = 0;
  for (const part of wanted) {
    const found = body.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

/** Whether a headline stands in a source, as its title or anywhere in it, the page's own metadata included. */
export function isTitled({ bodies, anywhere, title }: Letters, headline: string): boolean {
  const letters = squeeze(headline);
  return [title, ...bodies, ...anywhere].some((one) => one.includes(letters));
}

function parts(quote: string, start: number, removed: readonly Removed[]): readonly string[] {
  const cuts = removed
    .map(({ at }) => at - start)
    .filter((at) => at > 0 && at < quote.length)
    .sort((a, b) => a - b);
  return [0, ...cuts]
    .map((cut, i) => squeeze(quote.slice(cut, cuts[i] ?? quote.length)))
    .filter((part) => part !== '');
}

function squeeze(text: string): string {
  return text.replace(INVISIBLE, '');
}

const BODY_KEY = /"articleBody"\s*:\s*"/g;

/** The article's text as a page's JSON-LD has it, each time up to the string's end. Broken JSON around it does not matter. */
function articleBodies(html: string): readonly string[] {
  return [...html.matchAll(BODY_KEY)].flatMap(({ 0: key, index }) => {
    const start = index + key.length;
    let end = start;
    while (end < html.length && html[end] !== '"') end += html[end] === '\\' ? 2 : 1;
    try {
      return String(JSON.parse(`"${html.slice(start, end).replace(/[\n\r\t]/g, ' ')}"`));
    } catch {
      return [];
    }
  });
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  iexcl: '¡',
  cent: '¢',
  pound: '£',
  yen: '¥',
  sect: '§',
  copy: '©',
  laquo: '«',
  raquo: '»',
  reg: '®',
  deg: '°',
  plusmn: '±',
  middot: '·',
  frac12: '½',
  frac14: '¼',
  iquest: '¿',
  times: '×',
  szlig: 'ß',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  bull: '•',
  hellip: '…',
  euro: '€',
  trade: '™',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  thorn: 'þ',
  ordf: 'ª',
  ordm: 'º',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  para: '¶',
  prime: '′',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
/** What browsers make of the numbers 128 to 159, which are no characters of their own (HTML, 13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeEntities(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});?/gi,
    (whole, name: string) => {
      if (name.startsWith('#')) return character(name.slice(1)) ?? whole;
      const accent = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i.exec(name);
      if (accent) return `${accent[1]}${ACCENTS[accent[2] ?? ''] ?? ''}`.normalize('NFC');
      return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
    },
  );
}

function character(number: string): string | null {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128] ?? null;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
