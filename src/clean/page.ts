import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Block, drop, keep } from './block.ts';
import { lineJunk } from './junkKinds.ts';
import { textBlocks } from './junkText.ts';
import { linesOf } from './lines.ts';
import { DEEPEST_READ, type Page, type PageBlock, readPage } from './pageBlocks.ts';
import { pageFeatures } from './pageFeatures.ts';
import { INSIDE } from './pageFrame.ts';
import { PAGE_FOREST } from './pageModel.ts';
import { strippedOfTags } from './pageStrip.ts';
import { parseForest, probability } from './trees.ts';

const FOREST = parseForest(PAGE_FOREST);
/** Probability from which a block is taken to belong to the article. */
const ARTICLE = 0.5;
/** Pages beyond these are not given to Readability, whose time grows faster than the page: levels, elements and texts, characters. */
const DEEPEST = 300;
const MOST_NODES = 40_000;
const LONGEST = 2_500_000;
/** What a page holds beyond this is not looked at, in characters. */
export const PAGE_LIMIT = 4_000_000;
/** Less text than this is taken as a sign that the article was missed, in characters. */
const SHORTEST = 200;

/**
 * The blocks of a page in their order, those that are no part of its article marked with a reason. A fitted model weighs for each
 * what it says, the markup around it, its neighbours, and whether Readability takes it for the article.
 */
export function pageBlocks(html: string): readonly Block[] {
  const page = readPage(html.slice(0, PAGE_LIMIT));
  if (page.depth > DEEPEST_READ)
    return textBlocks(linesOf(strippedOfTags(html.slice(0, PAGE_LIMIT))));
  const chosen = isModest(html, page) ? readable(html) : '';
  const features = pageFeatures(page, chosen);
  const isArticle = features.map((row) => probability(FOREST, row) >= ARTICLE);
  const blocks = page.blocks.map((block, i) => judged(block, isArticle[i] === true));
  const cut = html.length > PAGE_LIMIT ? [beyond(html)] : [];
  return [...(isEnough(blocks) ? blocks : rescued(page, chosen, blocks)), ...cut];
}

function isModest(html: string, page: Page): boolean {
  return html.length <= LONGEST && page.depth <= DEEPEST && page.nodes <= MOST_NODES;
}

/** The text that Readability takes to be the article; `''` when it finds none or breaks on the page. */
function readable(html: string): string {
  try {
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
  return lengthKept(blocks) >= SHORTEST;
}

function lengthKept(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text, reason }) => sum + (reason === null ? text.length : 0), 0);
}

/**
 * When the model leaves next to nothing: the body that the page's JSON-LD declares, else what Readability takes, whichever holds
 * more than the model left.
 */
function rescued(page: Page, chosen: string, blocks: readonly Block[]): readonly Block[] {
  const declared = [...page.declaredBodies].sort((a, b) => b.length - a.length)[0] ?? '';
  const body = declared.length > chosen.trim().length / 2 ? declared : chosen;
  if (body.trim().length <= lengthKept(blocks)) return blocks;
  return linesOf(body).map(keep);
}

function beyond(html: string): Block {
  return drop(keep(html.slice(PAGE_LIMIT, PAGE_LIMIT + 100)), 'beyond the size that is read');
}
