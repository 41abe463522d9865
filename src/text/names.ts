import type { Span } from '../types.ts';
import { countryOf } from './countries.ts';
import { memory } from './memory.ts';
import { BODIES, CALENDAR, ROLES } from './roles.ts';
import { plain, type Token, tokensOf } from './words.ts';

/** A name where it stands. The span leaves out titles, a leading "the" and a possessive 's. */
export interface NameMention extends Span {
  readonly text: string;
  /**
   * What mentions of one bearer share: the plain words of the fullest form found in the text ("vladimir putin"
   * for "Putin"), or a country's plain common name for it, its capital, its people and its seat of government.
   */
  readonly key: string;
  readonly kind: 'person' | 'place' | 'other';
}

/** Lower-case words that may stand inside a name. */
const INNER = new Set(
  'of the for de la del della di da dos van von der den bin ibn al el y e le du des und'.split(' '),
);
const PLACE_BEFORE = new Set(['in', 'at', 'near', 'outside', 'across']);
const SENTENCE_GAP = /[.!?…\n•"“”«»:;|*]/;

interface Word extends Token {
  /** Its capital may be due to its place alone: head of a sentence or quotation, or a heading. */
  readonly forced: boolean;
  /** Text between the word before and this one. */
  readonly gap: string;
}

interface Run {
  readonly words: readonly Word[];
  readonly titled: boolean;
  readonly country: string | null;
  /** The word before the run, folded. */
  readonly after: string;
}

/**
 * Names that a text capitalises, in order. A capital at the head of a sentence or in a heading counts only
 * when something else in the text speaks for a name. In languages that capitalise every noun, nouns that are
 * never written small come back as well. `tokens` are the text's own, where they are at hand. Pure.
 */
export function namesIn(
  text: string,
  language = 'en',
  tokens?: readonly Token[],
): readonly NameMention[] {
  return known(text, language, () => read(text, language, tokens ?? tokensOf(text, language)));
}

const known = memory<readonly NameMention[]>();

function read(text: string, language: string, tokens: readonly Token[]): readonly NameMention[] {
  const words = positioned(text, tokens, language === 'de' ? 0.95 : 0.75);
  const parts = nameParts(words);
  // Where every noun is capitalised, "of" joins nouns, not names.
  const runs = runsOf(words, parts, language === 'de' ? 0 : 2).flatMap((run) => split(run));
  const full = fullForms(runs);
  const kinds = kindsOf(runs, full);
  return runs.map((run) => mention(text, run, full, kinds));
}

function mention(
  text: string,
  run: Run,
  full: (run: Run, index?: number) => string,
  kinds: ReadonlyMap<string, NameMention['kind']>,
): NameMention {
  const start = run.words[0]?.start ?? 0;
  const end = run.words.at(-1)?.end ?? start;
  const key = full(run);
  return { start, end, text: text.slice(start, end), key, kind: kinds.get(key) ?? 'other' };
}

function positioned(text: string, tokens: readonly Token[], headed: number): readonly Word[] {
  const headings = headingLines(text, tokens, headed);
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    const gap = gapBefore(text, before, token);
    const abbreviated = before !== undefined && gap === '. ' && isAbbreviation(before);
    const parted = gap !== ' ' && !abbreviated && SENTENCE_GAP.test(gap);
    const forced = !before || parted || headings.has(i);
    // Field by field: this runs for every word of every article.
    const { start, end, folded, stem, stop, number, capital, acronym } = token;
    return { start, end, folded, stem, stop, number, capital, acronym, forced, gap };
  });
}

/** Most often a blank, which needs no string of its own. */
function gapBefore(text: string, before: Token | undefined, token: Token): string {
  const from = before?.end ?? 0;
  if (token.start - from === 1 && text.charCodeAt(from) === BLANK) return ' ';
  return text.slice(from, token.start);
}
const BLANK = 32;

/** "W. Bush", "St. Louis", "Sen. Paul": the full stop ends no sentence. */
function isAbbreviation(token: Token): boolean {
  const length = token.end - token.start;
  return (
    token.capital &&
    (length === 1 || (length <= 4 && (ROLES.has(token.folded) || token.folded === 'st')))
  );
}

/** Places of the tokens on lines that capitalise more than the share `headed` of their words, as headings do; German nouns make that many. */
function headingLines(text: string, tokens: readonly Token[], headed: number): ReadonlySet<number> {
  const found = new Set<number>();
  let line: number[] = [];
  const close = () => {
    const telling = line.flatMap((i) => tokens[i] ?? []).filter((t) => !t.stop && !t.number);
    const capitals = telling.filter((t) => t.capital).length;
    if (telling.length >= 4 && capitals > headed * telling.length)
      for (const i of line) found.add(i);
    line = [];
  };
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before && gapBefore(text, before, token).includes('\n')) close();
    line.push(i);
  });
  close();
  return found;
}

/** Whether each word may be part of a name. */
function nameParts(words: readonly Word[]): readonly boolean[] {
  const small = new Set<string>();
  const sure = new Set<string>();
  for (const word of words) {
    if (!word.capital) small.add(word.folded);
    else if (!word.forced && !word.stop) sure.add(word.folded);
  }
  return words.map((word, i) => {
    if (!word.capital || CALENDAR.has(word.folded)) return false;
    const next = words[i + 1];
    const leads = next?.capital && !next.stop && !next.forced && next.gap === ' ';
    if (word.stop) return !word.forced && leads === true && word.folded !== 'the';
    if (!word.forced) return true;
    return sure.has(word.folded) || (!small.has(word.folded) && (leads || word.acronym));
  });
}

function runsOf(words: readonly Word[], parts: readonly boolean[], over: number): readonly Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < words.length) {
    if (!parts[i]) {
      i += 1;
      continue;
    }
    let end = i + 1;
    for (
      let next = joined(words, parts, end, over);
      next > end;
      next = joined(words, parts, end, over)
    )
      end = next;
    const after = words[i - 1]?.folded ?? '';
    runs.push({ words: words.slice(i, end), titled: false, country: null, after });
    i = end;
  }
  return runs;
}

/** Where the run that reaches `end` goes on to: past the next part, over at most `over` inner words; `end` if nowhere. */
function joined(
  words: readonly Word[],
  parts: readonly boolean[],
  end: number,
  over: number,
): number {
  let at = end;
  while (at < end + over && at < words.length && !parts[at] && isInner(words[at])) at += 1;
  const word = words[at];
  return word && parts[at] && /^(?: |-|\. |\.)$/.test(word.gap) && !word.forced ? at + 1 : end;
}

function isInner(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && word.gap === ' ' && INNER.has(word.folded);
}

/** Countries and their people taken off the head of a run, "of" and a country off its end, titles dropped. */
function split(run: Run): readonly Run[] {
  const whole = countryOfRun(run.words);
  if (whole !== null) return [{ ...run, country: whole }];
  const found: Run[] = [];
  let { words } = run;
  const tail = words.at(-1);
  const tailCountry = tail ? countryOfRun([tail]) : null;
  const left = words.slice(0, -2);
  if (
    tail &&
    tailCountry !== null &&
    words.at(-2)?.folded === 'of' &&
    !left.some((w) => BODIES.has(w.folded))
  ) {
    found.push({ words: [tail], titled: false, country: tailCountry, after: 'of' });
    words = left;
  }
  const head = words[0];
  const headCountry = head && words.length > 1 ? countryOfRun([head]) : null;
  const rest = untitled(words.slice(1));
  if (head && headCountry !== null && (rest.length !== 1 || rest.length < words.length - 1)) {
    found.unshift({ words: [head], titled: false, country: headCountry, after: run.after });
    words = words.slice(1);
  }
  const bare = untitled(words);
  const titled = bare.length < words.length;
  if (bare.length > 0)
    found.push({ words: bare, titled, country: countryOfRun(bare), after: run.after });
  return found.sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0));
}

function untitled(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (from < words.length && isTitle(words, from)) from += 1;
  return words.slice(from);
}

/** A role before a name; "General Motors" and "Justice Department" keep theirs, since a body's word follows. */
function isTitle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (INNER.has(word.folded) && !word.capital) return at > 0;
  const next = words[at + 1];
  return ROLES.has(word.folded) && !(next !== undefined && BODIES.has(next.folded));
}

function countryOfRun(words: readonly Word[]): string | null {
  return countryOf(words.map((word) => word.folded).join(' '));
}

const keyOf = (words: readonly Word[]): string => plain(words.map((word) => word.folded).join(' '));

/** For a run, the key of the fullest form: "Putin" or "Lam" is the latest longer name that holds it at an end, else the first to come. */
function fullForms(runs: readonly Run[]): (run: Run) => string {
  const keys = new Map<Run, string>();
  const latest = new Map<string, string>();
  const first = new Map<string, string>();
  const long = runs.filter((run) => run.country === null && run.words.length > 1);
  const formsOf = new Map(long.map((run) => [run, shortForms(run)]));
  for (const [run, forms] of formsOf) {
    for (const form of forms) if (!first.has(form)) first.set(form, keyOf(run.words));
  }
  for (const run of runs) {
    const own = keyOf(run.words);
    // "UN" is no short form of "Kim Jong Un".
    const form = isAllCapitals(run) ? own.toUpperCase() : own;
    keys.set(run, run.country ?? latest.get(form) ?? first.get(form) ?? own);
    for (const form of formsOf.get(run) ?? []) latest.set(form, own);
  }
  return (run) => keys.get(run) ?? keyOf(run.words);
}

function isAllCapitals({ words }: Run): boolean {
  const [word, ...others] = words;
  return others.length === 0 && word?.acronym === true;
}

/** Ends of a name that may stand for it, and its initials (in capitals). */
function shortForms({ words }: Run): readonly string[] {
  const telling = words.filter((word) => word.capital);
  const body = telling.some((word) => BODIES.has(word.folded));
  const last = telling.at(-1);
  const forms =
    telling.length > 2 ? [telling.map((word) => word.folded.charAt(0).toUpperCase()).join('')] : [];
  if (body || !last) return forms;
  if (words.length > 2)
    forms.push(keyOf(telling.slice(1)), keyOf(telling.slice(0, 1).concat(last)));
  return [...forms, keyOf([last]), keyOf(telling.slice(0, 1))];
}

function kindsOf(
  runs: readonly Run[],
  full: (run: Run) => string,
): ReadonlyMap<string, NameMention['kind']> {
  const place = new Map<string, number>();
  const person = new Set<string>();
  for (const run of runs) {
    const key = full(run);
    const located = run.country !== null || PLACE_BEFORE.has(run.after);
    place.set(key, (place.get(key) ?? 0) + (located ? 1 : -1));
    if (speaksOfPerson(run, key)) person.add(key);
  }
  const kind = (key: string, count: number) =>
    person.has(key) ? 'person' : count > 0 ? 'place' : 'other';
  return new Map([...place].map(([key, count]) => [key, kind(key, count)]));
}

/** A title stands before it, or it is later shortened to its last word, as only people are. */
function speaksOfPerson(run: Run, key: string): boolean {
  if (run.country !== null || run.words.some((word) => BODIES.has(word.folded))) return false;
  return run.titled || (run.words.length === 1 && key.endsWith(` ${keyOf(run.words)}`));
}
