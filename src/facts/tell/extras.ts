import { EXTRA_BRIDGE_WORDS, EXTRA_EDGE_WORDS, EXTRA_NEARLY_ALL } from '../../config/thresholds.ts';
import type { Quote, Span } from '../../types.ts';
import type { Version } from '../view.ts';
import type { Detail } from './details.ts';

/**
 * The smallest passages of the other versions that hold what the chosen one lacks: phrases in the source's own words,
 * none repeating what is already shown. Pure.
 */
export function extrasOf(chosen: Version, others: readonly Version[]): readonly Quote[] {
  const known = new Known(chosen.details);
  const extras: Quote[] = [];
  for (const version of others) {
    for (const { start, end } of newPassages(version, known)) {
      const from = version.span.start;
      extras.push({
        article: version.article,
        start,
        end,
        quote: version.quote.slice(start - from, end - from),
      });
    }
    known.learn(version.details);
  }
  return extras;
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

/** Where a phrase can begin: after punctuation, and before a word that opens a phrase. */
const PHRASE =
  /(?<=[,;:—–(]\s*)(?=\S)|\s(?=(?:in|on|at|by|for|from|with|and|but|or|as|after|before|when|where|which|who|whose|while|because|since|until|during|amid|despite|including|that|to|under|over|about|between|against|ahead|following|without|into|through)\s)/giu;

/** Stems of words of reporting, which tell nothing by themselves. */
const REPORTING: ReadonlySet<string> = new Set('said say says told tell ad add accord'.split(' '));

const isTelling = ({ kind, key }: Detail): boolean => kind !== 'word' || !REPORTING.has(key);

interface Phrase extends Span {
  readonly words: number;
  readonly isNew: boolean;
}

function newPassages(version: Version, known: Known): readonly Span[] {
  const phrases = phrasesOf(version, known);
  const runs = joined(phrases);
  const words = (span: Span) =>
    phrases
      .filter((p) => p.start >= span.start && p.end <= span.end)
      .reduce((n, p) => n + p.words, 0);
  const fresh = runs.reduce((n, run) => n + words(run), 0);
  if (fresh >= EXTRA_NEARLY_ALL * words(version.span)) return [version.span];
  return runs.map((run) => trimmed(version, run));
}

function phrasesOf(version: Version, known: Known): readonly Phrase[] {
  const cuts = [...version.quote.matchAll(PHRASE)].map((m) => m.index + m[0].length);
  const bounds = [0, ...cuts, version.quote.length];
  return bounds.slice(0, -1).flatMap((from, i) => {
    const to = bounds[i + 1] ?? version.quote.length;
    if (from === to) return [];
    const span = { start: version.span.start + from, end: version.span.start + to };
    const isNew = version.details.some(
      (d) => d.start >= span.start && d.start < span.end && isTelling(d) && !known.has(d),
    );
    const words = version.quote.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return [{ ...span, words, isNew }];
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

/** Without the white space and the loose punctuation at its ends. */
function trimmed(version: Version, { start, end }: Span): Span {
  const from = version.span.start;
  const text = version.quote.slice(start - from, end - from);
  const lead = /^[\s,;:—–)]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,;:—–(]*$/u.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}
