import type { Inferred, RawArticle, Removed } from '../types.ts';
import { assemble, type Block, drop, keep } from './block.ts';
import { dropAppeal } from './junkAppeal.ts';
import { takeHeadline } from './junkHeadline.ts';
import { lineJunk } from './junkKinds.ts';
import { dropRepeats } from './junkRepeats.ts';
import { cutWithin } from './junkWithin.ts';
import { linesOf } from './lines.ts';

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
  const source = raw.markup === 'html' ? raw.content.replace(/<[^>]*>/g, '\n') : raw.content;
  return bodyOfLines(linesOf(source), declared);
}

function bodyOfLines(lines: readonly string[], declared: string | null): Body {
  const marked = dropAppeal(lines.map(keep).map(dropJunkLine)).map(cutWithin);
  const { blocks, title } = takeHeadline(marked, declared);
  return { ...assemble(dropRepeats(blocks)), title };
}

function dropJunkLine(block: Block): Block {
  const reason = lineJunk(block.text);
  return reason === null ? block : drop(block, reason);
}
