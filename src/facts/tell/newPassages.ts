import {
  EXTRA_BRIDGE_WORDS,
  EXTRA_EDGE_WORDS,
  EXTRA_LEAST_WORDS,
  EXTRA_NEARLY_ALL,
} from '../../config/thresholds.ts';
import type { Span } from '../../types.ts';
import type { Version } from '../view.ts';
import type { Detail } from './details.ts';
import type { Known } from './known.ts';

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

/**
 * The passages of a version that tell what is not known yet, in order: runs of phrases that make sense alone, or the whole
 * version where nearly all of it is new. `speech`: quotations to be kept whole. Pure.
 */
export function newPassages(
  version: Version,
  known: Known,
  speech: readonly Span[],
): readonly Span[] {
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
/** What a clause ends with. */
const CLAUSE_END = /[,;:.!?…—–)]["”’]?\s*$/u;
const NEXT_CLAUSE = /^\s*(?:and|but|or|while|because|after|before|when|as|although)\b/u;
/** A verb that has left its subject behind: "has died in hospital". */
const BARE_VERB =
  /^\s*(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|denied|denies|said|says|told)\b/u;

/**
 * Runs that make sense alone: a verb takes in its subject, a subject with its verb goes on to the end of the clause, and a
 * stump takes in the phrase after it, or, at the end of its clause, the one before.
 */
function widened(
  runs: readonly Span[],
  phrases: readonly Phrase[],
  version: Version,
): readonly Span[] {
  const wide: Span[] = [];
  for (const run of runs) {
    const { start, end } = clauseEnded(widenedAlone(run, phrases, version), phrases, version);
    const last = wide.at(-1);
    if (last && start <= last.end)
      wide[wide.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else wide.push({ start, end });
  }
  return wide;
}

function widenedAlone(run: Span, phrases: readonly Phrase[], { quote, span }: Version): Span {
  const text = quote.slice(run.start - span.start, run.end - span.start);
  if (BARE_VERB.test(text)) return { start: span.start, end: run.end };
  const isStump =
    OPEN_END.test(text) || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < EXTRA_LEAST_WORDS;
  if (!isStump) return run;
  const after = phrases.find(({ start }) => start === run.end);
  const before = phrases.find(({ end }) => end === run.start);
  if (after && !CLAUSE_END.test(text)) return { start: run.start, end: after.end };
  return before ? { start: before.start, end: run.end } : run;
}

const VERB =
  /\b(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|\p{Ll}{2,}ed|said|told|gave|made|took|went|won|lost|found|held|led|left|met|put|saw|set)\b/u;

/** A run with the subject of its sentence and its verb goes on to the end of the clause. */
function clauseEnded(run: Span, phrases: readonly Phrase[], { quote, span }: Version): Span {
  if (run.start !== span.start || !VERB.test(quote.slice(0, run.end - span.start))) return run;
  const closing = phrases.find(({ end }) => {
    const at = end - span.start;
    return (
      end >= run.end && (CLAUSE_END.test(quote.slice(0, at)) || NEXT_CLAUSE.test(quote.slice(at)))
    );
  });
  return { start: run.start, end: closing?.end ?? span.end };
}

/** Without the white space and the loose punctuation at its ends. */
function trimmed(version: Version, { start, end }: Span): Span {
  const from = version.span.start;
  const text = version.quote.slice(start - from, end - from);
  const lead = /^[\s,;:—–)]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,;:—–(]*$/u.exec(text)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}
