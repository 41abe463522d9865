import type { Inferred, RawArticle, Removed } from '../types.ts';
import { dropBeyond, upTo } from './beyond.ts';
import { assemble, type Block } from './block.ts';
import { dropEnds } from './junk/ends.ts';
import { takeHeadline } from './junk/headline.ts';
import { type LineModels, textBlocks } from './junk/junkText.ts';
import { dropRepeats } from './junk/repeats.ts';
import { dropTeasers } from './junk/teasers.ts';
import { cutWithin } from './junk/within.ts';
import { linesOf } from './lines.ts';
import { pageBody } from './page/page.ts';
import type { Forest } from './trees.ts';

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
  return raw.markup === 'html' ? pageText(raw.content, declared) : plainText(raw.content, declared);
}

/** The article of a plain text; `models` stand for those of its lines while they are fitted. */
export function plainText(content: string, declared: string | null, models?: LineModels): Body {
  const { lines, rest } = upTo(linesOf(content));
  const blocks = [...textBlocks(lines, models).map(cutWithin), ...rest];
  const headlined = takeHeadline(blocks, declared);
  return finished(headlined.blocks, headlined.title, declared);
}

/** The article of a page; `forest` stands for its model while that is fitted. */
export function pageText(html: string, declared: string | null, forest?: Forest): Body {
  const { blocks, heading } = pageBody(html, forest);
  const title = declared ?? heading?.name ?? '';
  return finished(takeHeadline(blocks.map(cutWithin), title).blocks, heading, declared);
}

function finished(blocks: readonly Block[], title: Inferred | null, declared: string | null): Body {
  const own = dropEnds(dropTeasers(dropRepeats(blocks), declared ?? title?.name ?? null));
  return { ...assemble(dropBeyond(own)), title };
}
