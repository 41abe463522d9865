import type { Span } from '../types.ts';
import {
  AFTER_CLOCK,
  CLOCK,
  EXCLAIMED_NAMES,
  OPENERS,
  ORDINAL_FOLLOWERS,
  SAYING,
  SHORTENED,
  TITLES,
} from './abbreviations.ts';
import { unspacedIn } from './unspaced.ts';

const PARAGRAPH_GAP = /\n[^\S\n]*\n\s*/g;
/** Marks, then the closing quotes and brackets that belong to them, then what parts them from the next word. */
const STOP =
  /(?<![.!?…])([.!?…]+)((?:["'”’)\]]|[»«›‹“](?=\s|$)|[^\S\n](?:»|’?”)(?=\s|$))*)(\s+|(?=["“«(]?\p{Lu}\p{Ll}))/gu;
const OPENING = /^["'“‘„‚«»‹›([¿¡—–•*\-\s]*/u;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/u;
const CONTRACTED = /['’](?:s|re|ve|d|ll|m)$/u;
const ELIDED = /^(?:c|j|l|n|qu|s)['’]/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** Longest token before a stop that is looked at, and longest passage in which a bracket is taken to close, in characters. */
const TOKEN_REACH = 24;
const BRACKET_REACH = 400;

/**
 * Sentences of a text, in order, trimmed of white space; a blank line always ends one. Together they hold every word.
 * English first; German ordinals, French and Spanish marks, and unspaced scripts (through `Intl.Segmenter`) are known.
 * One scan, linear in the length of the text.
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const gap of text.matchAll(PARAGRAPH_GAP)) {
    paragraph(spans, text, from, gap.index);
    from = gap.index + gap[0].length;
  }
  paragraph(spans, text, from, text.length);
  return spans;
}

function paragraph(spans: Span[], text: string, start: number, end: number): void {
  const passage = text.slice(start, end);
  const first = spans.length;
  const cuts = isUnspaced(passage) ? segmented(passage) : stops(passage);
  let from = 0;
  for (const cut of [...cuts, passage.length]) {
    push(spans, first, passage, start, from, cut);
    from = cut;
  }
}

/** Adds a trimmed span; what holds no word at all joins the sentence before it. */
function push(
  spans: Span[],
  first: number,
  passage: string,
  offset: number,
  from: number,
  to: number,
): void {
  const piece = passage.slice(from, to);
  const body = piece.trim();
  if (!body) return;
  const start = offset + from + piece.length - piece.trimStart().length;
  const end = start + body.length;
  const before = spans.length > first ? spans.at(-1) : undefined;
  if (before && !HAS_WORD.test(body)) spans[spans.length - 1] = { start: before.start, end };
  else spans.push({ start, end });
}

function isUnspaced(passage: string): boolean {
  const head = passage.slice(0, 400);
  return unspacedIn(head) * 3 > head.length;
}

function segmented(passage: string): readonly number[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'sentence' });
  return [...segmenter.segment(passage)].map(({ index }) => index).slice(1);
}

function stops(passage: string): readonly number[] {
  const cuts: number[] = [];
  const isBracketed = bracketWatch(passage);
  let sentence = 0;
  for (const match of passage.matchAll(STOP)) {
    const [whole, marks = '', closers = '', gap = ''] = match;
    const end = match.index + marks.length + closers.length;
    if (isBracketed(sentence, end)) continue;
    const before = passage.slice(Math.max(sentence, match.index - TOKEN_REACH), match.index);
    const after = passage.slice(match.index + whole.length, match.index + whole.length + 80);
    const isHead = match.index - sentence <= TOKEN_REACH;
    if (!ends({ before, marks, closers, gap, after, isHead })) continue;
    cuts.push(end);
    sentence = end;
  }
  return cuts;
}

/** Tells whether a bracket opened inside the sentence is still open at `end`, and soon closed. Asked left to right only. */
function bracketWatch(passage: string): (sentence: number, end: number) => boolean {
  let scanned = 0;
  let opened = -1;
  return (sentence, end) => {
    for (; scanned < end; scanned++) {
      const c = passage[scanned];
      if (c === '(' && opened < sentence) opened = scanned;
      else if (c === ')') opened = -1;
    }
    const isInside = opened > sentence + 1;
    return isInside && passage.slice(end, end + BRACKET_REACH).includes(')');
  };
}

interface Stop {
  /** Up to {@link TOKEN_REACH} characters before the marks, no further back than the sentence. */
  readonly before: string;
  readonly marks: string;
  readonly closers: string;
  readonly gap: string;
  readonly after: string;
  /** `before` reaches back to the start of the sentence. */
  readonly isHead: boolean;
}

function ends(stop: Stop): boolean {
  const opening = OPENING.exec(stop.after)?.[0] ?? '';
  const rest = stop.after.slice(opening.length);
  const next = WORD.exec(rest)?.[0].replace(/[.'’-]+$/, '') ?? '';
  if (!next) return true;
  if (/^\p{Ll}/u.test(next) && !/^(?:\p{Ll}+\p{Lu}|\p{Ll}{2}-\p{Lu})/u.test(next)) return false;
  const opens = isOpener(next);
  if (!stop.gap) return opens && (stop.closers !== '' || /\p{Ll}{3}$/u.test(stop.before));
  if (/[!?]/.test(stop.marks)) return endsExclaimed(stop, rest, opens);
  if (stop.marks.length > 1 || stop.marks === '…') return endsTrailing(stop, opening, opens);
  if (stop.closers) return true;
  return endsPlain(stop, opening, next, opens);
}

function isOpener(word: string): boolean {
  const lower = word.toLowerCase();
  return OPENERS.has(lower.replace(CONTRACTED, '')) || ELIDED.test(lower);
}

function endsExclaimed(stop: Stop, rest: string, opens: boolean): boolean {
  if (stop.closers) return opens || !SAYING.test(rest);
  const token = lastToken(stop.before).toLowerCase();
  return opens || stop.marks !== '!' || !EXCLAIMED_NAMES.has(token);
}

/** Dots that trail off end a sentence when a new one plainly begins, or when they are glued to a word. */
function endsTrailing(stop: Stop, opening: string, opens: boolean): boolean {
  if (opens || stop.closers || stop.marks.length > 3) return true;
  return /\p{L}$/u.test(stop.before) || /["“«„]/u.test(opening);
}

function endsPlain(stop: Stop, opening: string, next: string, opens: boolean): boolean {
  const token = lastToken(stop.before);
  const lower = token.toLowerCase();
  const isWhole = stop.isHead && stop.before.trim().length === token.length;
  if (/^\d{1,3}$/.test(token)) return !isWhole && endsNumber(token, next, opens);
  if (TITLES.has(lower)) return false;
  if (lower === 'no' || lower === 'nos') return !/^\d/.test(next);
  if (CLOCK.has(lower)) return endsClock(opening, next);
  if (!isAbbreviation(token)) return true;
  return !isWhole && (opens || /["“«„]/u.test(opening));
}

function endsClock(opening: string, next: string): boolean {
  return !(AFTER_CLOCK.has(next.toLowerCase()) || /^\d/.test(next) || opening.includes('('));
}

/** A single capital, letters parted by stops, or a known short form. */
function isAbbreviation(token: string): boolean {
  return /^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u.test(token) || SHORTENED.has(token.toLowerCase());
}

/** "25. The" ends a sentence; "7. April" and "20. Jahrhundert" do not. */
function endsNumber(token: string, next: string, opens: boolean): boolean {
  if (token.length > 2) return true;
  return opens || !ORDINAL_FOLLOWERS.has(next.toLowerCase());
}

function lastToken(before: string): string {
  return /[\p{L}\p{M}\p{N}.°]*$/u.exec(before)?.[0].replace(/^\.+/, '') ?? '';
}
