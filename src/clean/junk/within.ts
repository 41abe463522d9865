import { sentencesOf } from '../../text/sentences.ts';
import type { Block, Cut } from '../block.ts';
import { isStrokeCredit, mayHoldJunk, sentenceJunk } from './kinds.ts';

const NAME = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.,’'&]*";
/**
 * The credit that closes a caption: "Photo by A. Nwosu/Harbour Press", "(AP Photo/Ida Lund)", "Photograph: Harbour Press". Names and
 * strokes only, up to the end of the block.
 */
const CREDIT = new RegExp(
  `(?<=[.!?”"’)]\\s|^)(?:[(\\[]\\s*)?(?:(?:File |Handout |Undated )?(?:Photo(?:graph)?s?|Pictures?|Images?|Foto|Bild|Video|Illustration|Credit|Picture credit|Photo credit|Image credit)(?: by| courtesy(?: of)?|:| via)\\s*|(?:AP|AFP|Reuters|REUTERS|Getty|EPA|UPI) (?:Photo|Images?)\\s*[/,:]?\\s*|(?:REUTERS|AFP|AP|EPA|Getty Images)/)(?:${NAME}(?:\\s+|\\s?[/|©–-]\\s?|$|(?=[)\\]])))*[)\\]]?\\.?$`,
  'u',
);
const FILE_PHOTO =
  /\s*[([](?:(?:file|handout|undated|stock)(?: photo| picture| image)?|(?:photo|image|picture|pic|credit|source)(?: by|:| courtesy| via)[^()[\]]{1,80}|(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|UPI|[\p{L} .-]{2,40}\/(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|UPI))(?: Photo[^()[\]]{0,60}| file| video)?)[)\]]\.?$/iu;
const CREDIT_MAX_WORDS = 14;
const COUNTER = /^(?:\d{1,3} (?:of|\/) \d{1,3}\.?|[•·*▪►»>]+)\s+(?=\p{Lu})/u;

/** The block with the passages inside it that are no part of the article marked: counters, credits of captions, sentences of junk. */
export function cutWithin(block: Block): Block {
  if (block.reason !== null) return block;
  const cuts: Cut[] = [];
  const counter = COUNTER.exec(block.text)?.[0].trimEnd() ?? '';
  if (/\d/.test(counter)) cuts.push({ start: 0, end: counter.length, reason: 'photo counter' });
  const end = creditStart(block.text);
  cuts.push(...junkSentences(block.text, counter.length, end));
  if (end < block.text.length)
    cuts.push({ start: end, end: block.text.length, reason: 'photo credit' });
  return cuts.length ? { ...block, cuts } : block;
}

function creditStart(text: string): number {
  const tail = text.slice(-240);
  const found = CREDIT.exec(tail) ?? FILE_PHOTO.exec(tail) ?? lastNames(tail);
  if (!found || found[0].trim().split(/\s+/).length > CREDIT_MAX_WORDS) return text.length;
  return text.length - tail.length + found.index;
}

/** Names parted by a stroke after the last full stop. */
function lastNames(tail: string): RegExpExecArray | null {
  const found = /(?<=[.!?”"’)]\s)[^.!?]{4,80}$/u.exec(tail);
  return found && isStrokeCredit(found[0]) ? found : null;
}

function junkSentences(text: string, from: number, to: number): readonly Cut[] {
  if (!mayHoldJunk(text)) return [];
  const cuts: Cut[] = [];
  for (const span of sentencesOf(text.slice(0, to))) {
    if (span.start < from) continue;
    const reason = sentenceJunk(text.slice(span.start, span.end));
    if (reason !== null) cuts.push({ ...span, reason });
  }
  return cuts;
}
