import { HANDED_OVER } from '../../config/thresholds.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type Block, drop } from '../block.ts';

/** Running text, in characters, and the fewest paragraphs of it that can be told to be a list of teasers. */
const PARAGRAPH = 80;
const FEWEST = 5;
/** Fewest telling words in a headline for their absence to mean anything, and the letters of a word that are compared. */
const TITLE_WORDS = 3;
const STEM = 5;
/** How a broadcaster ends a teaser, by what is said of the reporter. */
const HANDS_OVER =
  /\b(?:has|have) (?:more|the (?:story|details|latest)|this (?:report|story))\b|\breports?(?:\.$| (?:that|from|on)\b)|\bwe hear from\b|\b(?:correspondents?|reporters?|producers?)\b.*\b(?:reports?|spoke|looks|explains|explores)\b/u;

const FUNCTION_WORDS = new Set(
  'about after also been before being could does done from have into more most only other over said says some such than that their them then there these they this those were what when where which while will with would your report reports'.split(
    ' ',
  ),
);

/**
 * Takes out a page's teasers of other stories where the article itself is missing: no telling word of the headline occurs in any
 * paragraph, and paragraph after paragraph ends by handing over to a reporter.
 */
export function dropTeasers(blocks: readonly Block[], title: string | null): readonly Block[] {
  const telling = stems(title ?? '');
  if (telling.size < TITLE_WORDS) return blocks;
  const paragraphs = blocks.filter((b) => b.reason === null && b.text.length >= PARAGRAPH);
  if (paragraphs.length < FEWEST) return blocks;
  if (paragraphs.some(({ text }) => shares(stems(text), telling))) return blocks;
  const handed = paragraphs.filter(({ text }) => handsOver(text)).length;
  if (handed < HANDED_OVER * paragraphs.length) return blocks;
  return blocks.map((block) => drop(block, 'teaser of another story'));
}

function handsOver(text: string): boolean {
  const last = sentencesOf(text.slice(-600)).at(-1);
  return last !== undefined && HANDS_OVER.test(text.slice(-600).slice(last.start, last.end));
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.flatMap((w) => (FUNCTION_WORDS.has(w) ? [] : w.slice(0, STEM))));
}
