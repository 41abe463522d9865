import type { Removed } from '../types.ts';

/** A source as it was read: its body decoded from bytes, and the title that its format names. */
export interface Source {
  readonly markup: 'text' | 'html';
  readonly content: string;
  readonly title: string | null;
}

/** A source's letters, ready to be searched. */
export interface Letters {
  readonly body: readonly string[];
  readonly title: string;
}

/** What shows nothing on a page: white space, soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** The source without tags, entities decoded, white space gone. */
export function lettersOf({ markup, content, title }: Source): Letters {
  const plain = squeeze(content);
  const decoded = squeeze(decodeEntities(markup === 'html' ? withoutTags(content) : content));
  const attributes = markup === 'html' ? [squeeze(decodeEntities(content))] : [plain];
  return {
    body: [...new Set([decoded, ...attributes])],
    title: squeeze(decodeEntities(title ?? '')) + squeeze(title ?? ''),
  };
}

/**
 * Whether words stand in a source. `removed` are the passages that cleaning took out, by their places in the cleaned
 * text: where one stood inside the quote the source goes on with it, so the parts around it are looked for in turn.
 */
export function standsIn(
  { body: [body = ''] }: Letters,
  quote: string,
  start: number,
  removed: readonly Removed[],
): boolean {
  let from = 0;
  for (const part of parts(quote, start, removed)) {
    const found = body.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

/** Whether a headline stands in a source, as its title or anywhere in it, the page's own metadata included. */
export function isTitled({ body, title }: Letters, headline: string): boolean {
  const letters = squeeze(headline);
  return title.includes(letters) || body.some((one) => one.includes(letters));
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

/** What a page does not show, then every tag. An attribute's value may hold `>`. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[/!?a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, '');
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
