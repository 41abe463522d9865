// Labelled pages: which of a page's passages belong to its article, and how near a text comes to the true one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encodingOf } from '../../../dist/read/decode.js';

export const fold = (text) =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Pages of a set: its index.jsonl names each page's `html` and its true text, `gold`, or snippets `with` and `without`. */
export function pagesOf(folder) {
  return readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const item = JSON.parse(line);
      const bytes = readFileSync(join(folder, item.html));
      const html = decode(bytes, encodingOf(bytes));
      const gold = item.gold ? readFileSync(join(folder, item.gold), 'utf8') : null;
      return {
        id: item.id,
        html,
        gold,
        with: item.with ?? [],
        without: item.without ?? [],
        part: i % 5,
      };
    });
}

/** Four-word runs of a text. */
function runs(text) {
  const words = fold(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.length < 4
    ? [words.join(' ')]
    : words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
}

/** For each passage: is it in the true text, and how much it counts. */
export function labelled(passages, gold, page) {
  const lines = new Set(gold.split('\n').map(fold));
  const known = new Set(runs(gold));
  return passages.map((text) => {
    const own = runs(text);
    const isShort = own.length === 1;
    const share = own.filter((run) => known.has(run)).length / own.length;
    const guess = isShort
      ? lines.has(fold(text)) || (share === 1 && text.includes(' '))
      : share >= 0.6;
    const told = snippet(text, page);
    if (told !== null) return { yes: told, weight: 8 };
    const words = text.split(' ').length;
    return { yes: guess ? 1 : 0, weight: words < 3 && !guess ? 0.3 : Math.min(60, words) ** 0.8 };
  });
}

/** What the snippets say of a passage; `null` when they say nothing, or both. */
export function snippet(text, page) {
  const folded = fold(text);
  const wanted = page.with.some((s) => folded.includes(fold(s)));
  const unwanted = page.without.some((s) => folded.includes(fold(s)));
  return wanted === unwanted ? null : Number(wanted);
}

/** Precision, recall and F of texts against true ones, by shingles of four words; and the share of snippets on the right side. */
export function scores(pages, texts) {
  const P = [];
  const R = [];
  let right = 0;
  let snippets = 0;
  pages.forEach((page, i) => {
    if (page.gold !== null) {
      const { hit, extra, lost } = compared(runs(page.gold), runs(texts[i]));
      if (hit + extra > 0) P.push(hit / (hit + extra));
      if (hit + lost > 0) R.push(hit / (hit + lost));
    }
    const folded = fold(texts[i]);
    snippets += page.with.length + page.without.length;
    right += page.with.filter((s) => folded.includes(fold(s))).length;
    right += page.without.filter((s) => !folded.includes(fold(s))).length;
  });
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  const [p, r] = [mean(P), mean(R)];
  return { p, r, f: (2 * p * r) / (p + r), snippets: right / snippets };
}

function compared(gold, found) {
  const bag = new Map();
  for (const run of gold) bag.set(run, (bag.get(run) ?? 0) + 1);
  let hit = 0;
  for (const run of found) {
    const left = bag.get(run) ?? 0;
    if (left > 0) hit++;
    bag.set(run, left - 1);
  }
  return { hit, extra: found.length - hit, lost: gold.length - hit };
}
