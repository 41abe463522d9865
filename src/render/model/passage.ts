import type { ArticleLine, Quote } from '../../types.ts';
import { visible } from '../text.ts';
import type { VersionView } from '../view.ts';

/** A paragraph shorter than this, in characters, is shown with the paragraphs beside it. */
const SHORT_PARAGRAPH = 300;
/** Of a longer stretch on either side of a passage only this much is shown, in characters. */
const MOST = 600;

type Around = Pick<VersionView, 'earlier' | 'before' | 'after' | 'later'>;

const NOTHING: Around = { earlier: null, before: '', after: '', later: null };

/** A passage's place in its article: the rest of its paragraph, and the paragraphs beside a short one. */
export function aroundOf(line: ArticleLine | undefined, { start, end }: Quote): Around {
  if (!line) return NOTHING;
  const { text } = line;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const own = { before: ended(text.slice(from, start)), after: begun(text.slice(end, to)) };
  if (to - from > SHORT_PARAGRAPH) return { ...NOTHING, ...own };
  const earlier = text.slice(0, from).trimEnd();
  const later = text.slice(to).trimStart();
  return {
    ...own,
    earlier: orNull(ended(earlier.slice(earlier.lastIndexOf('\n') + 1))),
    later: orNull(begun(later.split('\n', 1)[0] ?? '')),
  };
}

/** The end of a text, cut between words, with "[…]" of ours where something was left out. */
function ended(text: string): string {
  if (text.length <= MOST) return visible(text);
  const cut = text.slice(-MOST);
  return visible(`[…] ${cut.slice(cut.search(/\s/u) + 1).replace(/^\p{Surrogate}/u, '')}`);
}

/** The beginning of a text, likewise. */
function begun(text: string): string {
  if (text.length <= MOST) return visible(text);
  const cut = text.slice(0, MOST);
  const space = cut.lastIndexOf(' ');
  return visible(`${space > 0 ? cut.slice(0, space) : cut.replace(/\p{Surrogate}$/u, '')} […]`);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
