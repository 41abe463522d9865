import { createRequire } from 'node:module';
import { IN_ARTICLE, LEAST_BODY, PAGE_LIMIT, READABLE_PAGE } from '../../config/thresholds.ts';
import { unspacedIn } from '../../text/unspaced.ts';
import type { Inferred } from '../../types.ts';
import { type Block, drop, keep } from '../block.ts';
import { textBlocks } from '../junk/junkText.ts';
import { lineJunk } from '../junk/kinds.ts';
import { fingerprint } from '../junk/repeats.ts';
import { linesOf } from '../lines.ts';
import { type Forest, parseForest, probability } from '../trees.ts';
import { DEEPEST_READ, type Page, type PageBlock, readPage } from './blocks.ts';
import { pageFeatures } from './features.ts';
import { INSIDE } from './frame.ts';
import { PAGE_FOREST } from './model.ts';
import { strippedOfTags } from './strip.ts';

const require = createRequire(import.meta.url);

const FOREST = parseForest(PAGE_FOREST);
/** A page taken apart: its blocks in their order, and the heading over its article. */
export interface PageBody {
  readonly blocks: readonly Block[];
  readonly heading: Inferred | null;
}

/**
 * The blocks of a page, those that are no part of its article marked with a reason. A fitted model weighs for each what it says, the
 * markup around it, its neighbours, and whether Readability takes it for the article; without Readability's word (a page too large for
 * it, or one that it finds nothing in) the page's lines are judged as those of a plain text. `forest` stands for the model while it is fitted.
 */
export function pageBody(html: string, forest: Forest = FOREST): PageBody {
  const source = html.slice(0, PAGE_LIMIT);
  const page = readPage(source);
  const rest = beyond(html);
  if (page.depth > DEEPEST_READ)
    return { blocks: [...textBlocks(linesOf(strippedOfTags(source))), ...rest], heading: null };
  const heading = headingOf(page);
  const chosen = isModest(html, page) ? readable(html) : '';
  const blocks =
    chosen === ''
      ? textBlocks(page.blocks.map(({ text }) => text))
      : articleBlocks(page, chosen, forest);
  return { blocks: [...blocks.map((block) => asHeading(block, heading)), ...rest], heading };
}

function articleBlocks(page: Page, chosen: string, forest: Forest): readonly Block[] {
  const features = pageFeatures(page, chosen);
  const isArticle = features.map((row) => probability(forest, row) >= IN_ARTICLE);
  const isShown = shown(page.blocks.filter((_, i) => isArticle[i]));
  const blocks = page.blocks.map((block, i) =>
    judged(block, isArticle[i] === true && isShown(block)),
  );
  return isEnough(blocks) ? blocks : rescued(page, chosen, blocks);
}

/** What the page hides is no part of its article, unless the page hides its article and shows it by a script. */
function shown(article: readonly PageBlock[]): (block: PageBlock) => boolean {
  const isHidden = ({ frame }: PageBlock) => (frame.inside & INSIDE.hidden) !== 0;
  const length = (blocks: readonly PageBlock[]) =>
    blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isHiddenWhole = length(article.filter(isHidden)) > length(article) / 2;
  return (block) => isHiddenWhole || !isHidden(block);
}

/** Letters and digits of a block from which its standing in another text is no chance. */
const TELLING_PRINT = 8;

/** Letters of a heading in a script without spaces; less is a label. */
const SHORTEST_HEADING = 4;

/** The first top heading that the page's `<title>` repeats, or its only one. */
function headingOf(page: Page): Inferred | null {
  const tops = page.blocks.filter(({ frame, text }) => frame.block === 'h1' && text.length < 300);
  const title = fingerprint(page.title);
  const named = tops.find(({ text }) => title.includes(fingerprint(text)));
  const [only, ...others] = tops;
  const found = named ?? (others.length === 0 ? only : undefined);
  if (!found) return null;
  const isName = found.text.includes(' ') || unspacedIn(found.text) >= SHORTEST_HEADING;
  return isName ? { name: found.text, how: 'h1' } : null;
}

function asHeading(block: Block, heading: Inferred | null): Block {
  return heading?.name === block.text ? { ...block, reason: 'headline' } : block;
}

function isModest(html: string, page: Page): boolean {
  return (
    html.length <= READABLE_PAGE.characters &&
    page.depth <= READABLE_PAGE.levels &&
    page.nodes + escapedIn(html) <= READABLE_PAGE.nodes
  );
}

/** Readability writes the page out and reads it in again, and then each of these becomes a node of its own. */
function escapedIn(html: string): number {
  return html.match(/[&\u00a0]/g)?.length ?? 0;
}

/** The text that Readability takes to be the article; `''` when it finds none or breaks on the page. */
export function readable(html: string): string {
  try {
    // Loaded on first use: most editions hold no web page.
    const { parseHTML }: typeof import('linkedom') = require('linkedom');
    const { Readability }: typeof import('@mozilla/readability') = require('@mozilla/readability');
    const { document } = parseHTML(html);
    const article = new Readability(document, { disableJSONLD: true }).parse();
    return article?.textContent ?? '';
  } catch {
    return '';
  }
}

function judged(block: PageBlock, isArticle: boolean): Block {
  return isArticle ? keep(block.text) : drop(keep(block.text), reasonFor(block));
}

const REASONS: readonly (readonly [number, string])[] = [
  [INSIDE.comment, 'readers’ comments'],
  [INSIDE.nav, 'navigation'],
  [INSIDE.form, 'form'],
  [INSIDE.share, 'call to share or follow'],
  [INSIDE.author, 'about the author'],
  [INSIDE.teaser, 'link to other stories'],
  [INSIDE.caption, 'caption'],
  [INSIDE.footer, 'page footer'],
  [INSIDE.aside, 'side column'],
  [INSIDE.header, 'page header'],
];

function reasonFor({ text, frame, linked }: PageBlock): string {
  const kind = lineJunk(text);
  if (kind !== null) return kind;
  const place = REASONS.find(([bit]) => frame.inside & bit);
  if (place) return place[1];
  return linked > 0.5 * text.length ? 'links' : 'outside the article';
}

function isEnough(blocks: readonly Block[]): boolean {
  return lengthKept(blocks) >= LEAST_BODY;
}

function lengthKept(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text, reason }) => sum + (reason === null ? lengthOf(text) : 0), 0);
}

/** Characters, a letter of a script without spaces taken for three: it says as much. */
function lengthOf(text: string): number {
  return text.length + 2 * unspacedIn(text);
}

/**
 * When the model leaves next to nothing: the body that the page's JSON-LD declares, else the blocks that Readability takes, if they
 * hold more than the model left.
 */
function rescued(page: Page, chosen: string, blocks: readonly Block[]): readonly Block[] {
  const declared = [...page.declaredBodies].sort((a, b) => b.length - a.length)[0] ?? '';
  const within = fingerprint(chosen);
  const taken = page.blocks.map((block, i) => {
    const print = fingerprint(block.text);
    const isTaken = print.length >= TELLING_PRINT && within.includes(print);
    return isTaken ? keep(block.text) : (blocks[i] ?? keep(block.text));
  });
  const best = declared.length > chosen.trim().length / 2 ? linesOf(declared).map(keep) : taken;
  return lengthKept(best) > lengthKept(blocks) ? best : blocks;
}

/** What stands for the rest of a page that is not looked at. */
function beyond(html: string): readonly Block[] {
  if (html.length <= PAGE_LIMIT) return [];
  return [drop(keep(html.slice(PAGE_LIMIT, PAGE_LIMIT + 100)), 'beyond the size that is read')];
}
