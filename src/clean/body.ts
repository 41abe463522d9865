import type { Inferred, RawArticle, Removed } from '../types.ts';
import { assemble } from './block.ts';
import { takeHeadline } from './junkHeadline.ts';
import { dropRepeats } from './junkRepeats.ts';
import { dropTeasers } from './junkTeasers.ts';
import { textBlocks } from './junkText.ts';
import { cutWithin } from './junkWithin.ts';
import { linesOf } from './lines.ts';
import { pageBlocks } from './page.ts';

/** What is left of a source once everything that is no part of the article is taken out. */
export interface Body {
  /** The source's own words; paragraphs are parted by a blank line. */
  readonly text: string;
  readonly removed: readonly Removed[];
  /** A headline that stands in the text itself, if one does. */
  readonly title: Inferred | null;
}

/** The article in a source. Pure. */
export function bodyOf(raw: RawArticle): Body {
  const declared = raw.declared.title?.name ?? null;
  const blocks = raw.markup === 'html' ? pageBlocks(raw.content) : textBlocks(linesOf(raw.content));
  const headlined = takeHeadline(blocks.map(cutWithin), declared);
  const title = declared ?? headlined.title?.name ?? null;
  const own = dropTeasers(dropRepeats(headlined.blocks), title);
  return { ...assemble(own), title: headlined.title };
}
