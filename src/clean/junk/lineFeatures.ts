import { unspacedIn, wordCount } from '../../text/unspaced.ts';
import { lineJunk } from './kinds.ts';

/** Function words of the languages that news is mostly read in: running text is a third of them, menus and lists of links are not. */
const FUNCTION_WORDS = new Set(
  `the a an and of to in that is was for on with as he she it at by from his her they were had has have be been not but this are or which
  will would their its who said after more when about into than there i we you can could also one all der die das und ist in den von zu
  mit sich des auf für nicht ein eine als auch es an er hat aus sie nach wird bei dem im war dass le la les de des du un une et est que
  qui dans pour sur pas ne plus au avec ce il elle sont par se el los las y en un una es que por con para del su no al lo como más o os
  um uma em não se com mais di il che per non sono della i nel`.split(/\s+/),
);
/** What stands for them in the scripts without spaces. */
const PARTICLES = /[のにはをたがでとてもし的了在是和有不这這]|ที่|และ|ใน|ของ/gu;
const PROMPT =
  /\b(?:subscribe|sign up|newsletter|log in|click|follow|share|cookies?|comments?|advertisement|©|copyright|read more|related|privacy|terms|contact|abonnieren|anmelden|kommentare?|partager|compartir)\b/i;

/** What the words of a block say, in the order of {@link LINE_FEATURES}. */
export interface LineFacts {
  readonly words: number;
  readonly chars: number;
  /** 1 when it ends as a sentence does. */
  readonly ends: number;
  readonly junk: number;
  /** The reason that `lineJunk` gives, or `null`. */
  readonly kind: string | null;
  readonly functional: number;
  readonly values: readonly number[];
}

export const LINE_FEATURES = [
  'words',
  'chars a word',
  'ends as a sentence',
  'ends in a colon',
  'ends in a question or exclamation mark',
  'sentence ends inside',
  'commas a word',
  'function words',
  'capitalised words',
  'figures a word',
  'quotation marks',
  'begins in lower case',
  'known as junk',
  'furniture or form',
  'prompt words',
  'strokes, bars and arrows',
] as const;

export function lineFacts(text: string): LineFacts {
  const sample = text.slice(0, 3000);
  const words = sample.split(' ');
  const n = wordCount(sample);
  const particles = unspacedIn(sample) > 0 ? count(sample, PARTICLES) : 0;
  const functional =
    (words.filter((w) => FUNCTION_WORDS.has(w.toLowerCase())).length + particles) / n;
  const capital = words.filter((w) => /^["“‘(]?\p{Lu}/u.test(w)).length / n;
  const ends = /[.!?…。！？]["”’»)\]」』]*$/u.test(text) ? 1 : 0;
  const junk = lineJunk(sample);
  const values = [
    n,
    sample.length / n,
    ends,
    /:$/.test(text) ? 1 : 0,
    /[?!]["”’»)]*$/.test(text) ? 1 : 0,
    Math.min(8, count(sample, /[.!?…]["”’»)]*\s|[。！？](?!$)/g)),
    count(sample, /[,、，]/g) / n,
    functional,
    capital,
    count(sample, /\d+/g) / n,
    Math.min(4, count(sample, /["“”«»„]/g)),
    /^\p{Ll}/u.test(text) ? 1 : 0,
    junk === null ? 0 : 1,
    junk === 'page furniture' || junk === 'comment form' || junk === 'error message' ? 1 : 0,
    PROMPT.test(sample) ? 1 : 0,
    count(sample, /[|/›»→•>]/g) / n,
  ];
  return {
    words: n,
    chars: text.length,
    ends,
    junk: junk === null ? 0 : 1,
    kind: junk,
    functional,
    values,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
