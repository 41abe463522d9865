import {
  EXTRA_BRIDGE_WORDS,
  EXTRA_EDGE_WORDS,
  EXTRA_LEAST_WORDS,
  EXTRA_NEARLY_ALL,
} from '../../config/thresholds.ts';
import type { Quote, Span } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import { type Detail, inside } from './details.ts';
import { antecedentOf, sentenceBefore, subjectBefore } from './insertions.ts';
import { openingPronoun, reportingPronoun } from './standing.ts';

/**
 * The smallest passages of the other versions that hold what the chosen one lacks: phrases in the source's own words,
 * none repeating what is already shown; a quotation is kept whole. One with a "he" whom the chosen version does not name begins a sentence
 * earlier. Pure.
 */
export function extrasOf(
  view: EventView,
  chosen: Version,
  others: readonly Version[],
): readonly Quote[] {
  const known = new Known(chosen.details);
  const extras: Quote[] = [];
  const unseen = (version: Version) => {
    const shown = [chosen, ...extras].map(({ quote }) => quote);
    const { article, quotations } = view.detailsOf(version.article);
    return inside(quotations, version.span).filter(
      (q) => !shown.some((quote) => quote.includes(article.text.slice(q.start, q.end))),
    );
  };
  for (const version of others) {
    const { text } = view.detailsOf(version.article).article;
    for (const passage of newPassages(version, known, unseen(version))) {
      const start = explainedFrom(view, chosen, version, passage);
      const { end } = passage;
      extras.push({ article: version.article, start, end, quote: text.slice(start, end) });
    }
    known.learn(version.details);
  }
  return extras;
}

/** Where a passage has to begin for its "he" to be understood beside the chosen version. */
function explainedFrom(
  view: EventView,
  chosen: Version,
  version: Version,
  { start, end }: Span,
): number {
  const { span, quote } = version;
  const passage = quote.slice(start - span.start, end - span.start);
  const opening = start === span.start ? openingPronoun(passage) : null;
  const isPerson = opening !== null && opening.word !== 'it';
  if (!isPerson && reportingPronoun(passage) === null) return start;
  if (namesWhoIsMeant(view, chosen, version)) return start;
  const before = sentenceBefore(view, version);
  if (!before) return start;
  const isShown =
    chosen.article === version.article &&
    chosen.span.start < before.end &&
    chosen.span.end > before.start;
  return isShown ? start : before.start;
}

/** Whether the chosen version names the person whom another's "he" means, as far as can be told. */
function namesWhoIsMeant(view: EventView, chosen: Version, version: Version): boolean {
  const name = antecedentOf(view, version);
  if (name !== null && chosen.quote.includes(name)) return true;
  const subject = subjectBefore(view, version);
  return chosen.details.some(({ kind, key }) => kind === 'name' && key === subject);
}

/** What the reader has been told so far. */
class Known {
  readonly #keys = new Set<string>();
  constructor(details: readonly Detail[]) {
    this.learn(details);
  }
  learn(details: readonly Detail[]): void {
    for (const { kind, key } of details) {
      this.#keys.add(`${kind} ${key}`);
      if (kind === 'number') this.#keys.add(`amount ${amountOf(key)}`);
      if (kind === 'number' && isBare(key)) this.#keys.add(`bare ${amountOf(key)}`);
      if (kind === 'name') for (const word of key.split(' ')) this.#keys.add(`part ${word}`);
    }
  }
  has({ kind, key }: Detail): boolean {
    if (this.#keys.has(`${kind} ${key}`)) return true;
    if (kind === 'number' && this.#keys.has(`bare ${amountOf(key)}`)) return true;
    if (kind === 'number' && isBare(key)) return this.#keys.has(`amount ${amountOf(key)}`);
    return kind === 'name' && key.split(' ').every((word) => this.#keys.has(`part ${word}`));
  }
}

/** A figure's key is its amount and its unit; a bare one names no unit ("two of its cables"). */
const amountOf = (key: string): string => key.split(' ')[0] ?? key;
const isBare = (key: string): boolean => key.endsWith(' ');

/** Where a phrase can begin: after punctuation, at a quotation that opens a sentence, and before a word that opens a phrase. */
const PHRASE =
  /(?<=[,;:]["”’]?\s+|[—–(]\s*)(?=\S)|(?<=[.!?]\s+)(?=["“])|\s(?=(?:in|on|at|by|for|from|with|and|but|or|as|after|before|when|where|which|who|whose|while|because|since|until|during|amid|despite|including|that|to|under|over|about|between|against|ahead|following|without|into|through)\s)/giu;

/** Stems of words of reporting, which tell nothing by themselves. */
const REPORTING: ReadonlySet<string> = new Set('said say says told tell ad add accord'.split(' '));

const isTelling = ({ kind, key }: Detail): boolean => kind !== 'word' || !REPORTING.has(key);

interface Phrase extends Span {
  readonly words: number;
  readonly isNew: boolean;
}

function newPassages(version: Version, known: Known, speech: readonly Span[]): readonly Span[] {
  const phrases = phrasesOf(version, known, speech);
  const runs = widened(joined(phrases), phrases, version);
  const words = (span: Span) =>
    phrases
      .filter((p) => p.start >= span.start && p.end <= span.end)
      .reduce((n, p) => n + p.words, 0);
  const fresh = runs.reduce((n, run) => n + words(run), 0);
  if (fresh >= EXTRA_NEARLY_ALL * words(version.span)) return [version.span];
  return runs.map((run) => trimmed(version, run));
}

function phrasesOf(version: Version, known: Known, speech: readonly Span[]): readonly Phrase[] {
  const cuts = [...version.quote.matchAll(PHRASE)].map((m) => m.index + m[0].length);
  const bounds = [0, ...cuts, version.quote.length];
  return bounds.slice(0, -1).flatMap((from, i) => {
    const to = bounds[i + 1] ?? version.quote.length;
    if (from === to) return [];
    const span = { start: version.span.start + from, end: version.span.start + to };
    const isSpoken = speech.some((q) => q.start < span.end && q.end > span.start);
    const tells = version.details.some(
      (d) => d.start >= span.start && d.start < span.end && isTelling(d) && !known.has(d),
    );
    const words = version.quote.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return [{ ...span, words, isNew: isSpoken || tells }];
  });
}

/** Runs of new phrases, with short known ones between them, or between one and an end of the sentence, taken in. */
function joined(phrases: readonly Phrase[]): readonly Span[] {
  const runs: Span[] = [];
  let gap = 0;
  const head = phrases[0]?.start ?? 0;
  for (const { start, end, words, isNew } of phrases) {
    if (!isNew) {
      gap += words;
      continue;
    }
    const last = runs.at(-1);
    if (last && gap <= EXTRA_BRIDGE_WORDS) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start: !last && gap <= EXTRA_EDGE_WORDS ? head : start, end });
    gap = 0;
  }
  const [last, tail] = [runs.at(-1), phrases.at(-1)];
  if (last && tail && gap <= EXTRA_EDGE_WORDS)
    runs[runs.length - 1] = { start: last.start, end: tail.end };
  return runs;
}

/** A word that leaves its phrase open: one of reporting, or a verb that goes on. */
const OPEN_END = /\b(?:said|says|told|added|adding|saying|\p{Ll}{2,}ing)\s*$/u;

/** Runs that make sense alone: a stump takes in the phrase after it, or, at the end of its clause, the one before. */
function widened(
  runs: readonly Span[],
  phrases: readonly Phrase[],
  { quote, span }: Version,
): readonly Span[] {
  const wide: Span[] = [];
  for (const run of runs) {
    const text = quote.slice(run.start - span.start, run.end - span.start);
    const isStump =
      OPEN_END.test(text) || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < EXTRA_LEAST_WORDS;
    const after = phrases.find(({ start }) => start === run.end);
    const before = phrases.find(({ end }) => end === run.start);
    const goesOn = after && !/[,;:.!?]["”’]?\s*$/u.test(text);
    const start = isStump && !goesOn && before ? before.start : run.start;
    const end = isStump && goesOn ? after.end : run.end;
    const last = wide.at(-1);
    if (last && start <= last.end) wide[wide.length - 1] = { start: last.start, end };
    else wide.push({ start, end });
  }
  return wide;
}

/** Without the white space and the loose punctuation at its ends. */
function trimmed(version: Version, { start, end }: Span): Span {
  const from = version.span.start;
  const text = version.quote.slice(start - from, end - from);
  const lead = /^[\s,;:—–)]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,;:—–(]*$/u.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}
