import snowball from 'snowball-stemmers';
import type { Span } from '../types.ts';
import { stopWordsOf } from './stopwords.ts';
import { UNSPACED } from './unspaced.ts';

/** A word or number of a text, as it is compared with others. */
export interface Lexeme {
  /** Lower case, compatibility forms and typographic apostrophes folded, a possessive 's cut off. */
  readonly folded: string;
  /** The folded form's stem, without diacritics (which Vietnamese alone keeps). */
  readonly stem: string;
  readonly stop: boolean;
  /** Begins with a digit: a figure, a year, "15th". */
  readonly number: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Written in two to five capitals or with dots: EU, NATO, U.S. */
  readonly acronym: boolean;
}

/** A lexeme where it stands: UTF-16 units into the text. The span leaves a possessive 's out. */
export interface Token extends Span, Lexeme {}

const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Letters with dots between (U.S., a.m.), figures with separators (1,000, 3.5), and plain words with inner apostrophes. */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Most words: nothing to take apart. */
const ASCII = /^[\0-\x7f]*$/;
const POSSESSIVE = /['’][sS]$/;
/** UTF-16 units of a run without a space or mark that are parted into words at a time: the time for it grows with its square. */
const LONGEST_RUN = 1000;
/** Entries of the memory of lexemes, a language; it is emptied when full, which changes no result. */
const MEMORY = 400_000;

/** A lexeme, and the UTF-16 units of the possessive after it. */
interface Entry extends Lexeme {
  readonly cut: number;
}

interface Lexicon {
  readonly lexemes: Map<string, Entry>;
  readonly stops: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

const lexicons = new Map<string, Lexicon>();
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Words and numbers of a text, in order and not overlapping. `language` (ISO 639-1) chooses stems and stop
 * words; an unknown one gets neither. Stems: Snowball (Porter, "Snowball: a language for stemming algorithms", 2001).
 */
export function tokensOf(text: string, language = 'en'): readonly Token[] {
  const lexicon = lexiconOf(language);
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (UNSPACED.test(raw)) segmented(tokens, raw, match.index, language, lexicon);
    else push(tokens, raw, match.index, lexicon);
  }
  return tokens;
}

/** Folded words and numbers of a text, in order, stop words too. */
export function wordsOf(text: string, language = 'en'): readonly string[] {
  return tokensOf(text, language).map((token) => token.folded);
}

/** Lower case without diacritics: Erdoğan and Erdogan, Kraków and Krakow. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o');
}

function push(tokens: Token[], raw: string, start: number, lexicon: Lexicon): void {
  const { folded, stem, stop, number, capital, acronym, cut } = lexemeOf(raw, lexicon);
  const end = start + raw.length - cut;
  // Field by field: this runs for every word of every article.
  tokens.push({ start, end, folded, stem, stop, number, capital, acronym });
}

function segmented(
  tokens: Token[],
  raw: string,
  start: number,
  language: string,
  lexicon: Lexicon,
): void {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  for (let at = 0; at < raw.length; at += LONGEST_RUN) {
    for (const { segment, index, isWordLike } of segmenter.segment(
      raw.slice(at, at + LONGEST_RUN),
    )) {
      if (isWordLike) push(tokens, segment, start + at + index, lexicon);
    }
  }
}

function lexemeOf(raw: string, lexicon: Lexicon): Entry {
  const known = lexicon.lexemes.get(raw);
  if (known) return known;
  if (lexicon.lexemes.size >= MEMORY) lexicon.lexemes.clear();
  const made = toLexeme(raw, lexicon);
  lexicon.lexemes.set(raw, made);
  return made;
}

function toLexeme(raw: string, { stops, stem }: Lexicon): Entry {
  const lower = raw.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const dotted = /^\p{L}(?:\.\p{L})+$/u.test(lower);
  const folded = dotted ? lower.replaceAll('.', '') : lower.replace(POSSESSIVE, '');
  const number = /^\p{N}/u.test(raw);
  // "US", "IT" and "WHO" are names, not pronouns; "I" and "A" are not.
  const acronym = dotted || /^\p{Lu}{2,5}$/u.test(raw);
  return {
    folded,
    stem: number || acronym ? folded : stem(folded),
    stop: !acronym && (stops.has(lower) || stops.has(folded)),
    number,
    capital: /^\p{Lu}/u.test(raw),
    acronym,
    cut: POSSESSIVE.test(raw) ? 2 : 0,
  };
}

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const algorithm = STEMMERS[language];
  const stemmer = algorithm === undefined ? null : snowball.newStemmer(algorithm);
  const bare = language === 'vi' ? (word: string) => word : plain;
  const made = {
    lexemes: new Map<string, Entry>(),
    stops: stopWordsOf(language),
    stem: (word: string) => bare(stemmer ? stemmer.stem(word) : word),
  };
  lexicons.set(language, made);
  return made;
}
