#!/usr/bin/env node
// Fits the models that tell an article from the page around it: node test/eval/body/fit.mjs [--write] GOLD_SET SNIPPET_SET
// GOLD_SET holds pages with their true text, SNIPPET_SET pages with snippets that belong and do not. Needs a build. Prints what pages
// left out of the fit (a fifth at a time) get; --write stores models fitted on all of them in src/clean.
import { writeFileSync } from 'node:fs';
import { pageText, plainText } from '../../../dist/clean/body.js';
import { contextFeatures } from '../../../dist/clean/junk/context.js';
import { junkFeatures } from '../../../dist/clean/junk/features.js';
import { linesOf } from '../../../dist/clean/lines.js';
import { readPage } from '../../../dist/clean/page/blocks.js';
import { pageFeatures } from '../../../dist/clean/page/features.js';
import { readable } from '../../../dist/clean/page/page.js';
import { strippedOfTags } from '../../../dist/clean/page/strip.js';
import { parseForest } from '../../../dist/clean/trees.js';
import { boosted, predict, written } from './boost.mjs';
import { labelled, pagesOf, scores, snippet } from './labels.mjs';

const PARTS = [0, 1, 2, 3, 4];
const PAGE = { trees: 100, depth: 4 };
const FIRST = { trees: 120, depth: 4 };
const SECOND = { trees: 60, depth: 3 };

const args = process.argv.slice(2);
const isWriting = args[0] === '--write' && Boolean(args.shift());
const gold = pagesOf(args[0]);
const all = [...gold, ...pagesOf(args[1])];
const say = (line) => process.stdout.write(`${line}\n`);

const blocks = all.map(pageSample);
const models = PARTS.map((part) => parseForest(written(without(part, blocks, 'rows', PAGE))));
const pageTexts = all.map(({ html, part }) => pageText(html, null, models[part]).text);
report('web pages', pageTexts);

const lines = all.flatMap((page, i) => lineSamples(page, pageTexts[i]));
const first = heldOut(lines, 'rows', FIRST);
lines.forEach((sample, i) => {
  sample.context = contextFeatures(sample.passages, first[i], sample.rows);
});
const lineModels = PARTS.map((part) => ({
  first: parseForest(written(without(part, lines, 'rows', FIRST))),
  second: parseForest(written(without(part, lines, 'context', SECOND))),
}));
report(
  'without markup',
  all.map((page) => plainText(bare(page.html), null, lineModels[page.part]).text),
);

if (isWriting) {
  store('page/model', { PAGE_FOREST: fitted(blocks, 'rows', PAGE) });
  store('junk/model', {
    JUNK_FOREST: fitted(lines, 'rows', FIRST),
    JUNK_CONTEXT_FOREST: fitted(lines, 'context', SECOND),
  });
}

/** Blocks of a page. A snippet labels only the block that holds it. */
function pageSample(page) {
  const read = readPage(page.html);
  const passages = read.blocks.map(({ text }) => text);
  const rows = pageFeatures(read, readable(page.html));
  const labels = page.gold
    ? labelled(passages, page.gold, page)
    : passages.map((text) => {
        const told = snippet(text, page);
        return { yes: told ?? 0, weight: told === null ? 0 : 6 };
      });
  return { part: page.part, passages, rows, labels };
}

/** The lines of a page without its markup, and of its article alone; the article of a page without gold is what the page model left. */
function lineSamples(page, found) {
  const truth = page.gold ?? found;
  if (truth.length < 300) return [];
  const whole = lineSample(page, bare(page.html), truth);
  if (page.gold === null) return [whole];
  const alone = lineSample(page, page.gold, truth);
  const labels = alone.passages.map((text) => ({
    yes: 1,
    weight: text.split(' ').length ** 0.8 / 2,
  }));
  return [whole, { ...alone, labels }];
}

/** A page without its markup. */
function bare(html) {
  return strippedOfTags(html.replace(/<head\b[\s\S]*?<\/head>/i, ''));
}

function lineSample(page, text, truth) {
  const passages = linesOf(text);
  return {
    part: page.part,
    passages,
    rows: junkFeatures(passages),
    labels: labelled(passages, truth, page),
  };
}

function heldOut(samples, key, options) {
  const found = samples.map(() => []);
  for (const part of PARTS) {
    const model = without(part, samples, key, options);
    samples.forEach((sample, i) => {
      if (sample.part === part) found[i] = sample[key].map((row) => predict(model, row));
    });
  }
  return found;
}

function without(part, samples, key, options) {
  return fitted(
    samples.filter((sample) => sample.part !== part),
    key,
    options,
  );
}

function fitted(samples, key, options) {
  const rows = [];
  const yes = [];
  const weight = [];
  for (const sample of samples) {
    sample[key].forEach((row, i) => {
      const label = sample.labels[i];
      if (!(label?.weight > 0)) return;
      rows.push(row);
      yes.push(label.yes);
      weight.push(label.weight);
    });
  }
  return boosted(rows, yes, weight, options);
}

function report(name, texts) {
  const own = scores(gold, texts.slice(0, gold.length));
  const others = scores(all, texts);
  const show = (x) => x.toFixed(3);
  say(
    `${name}, left out: P ${show(own.p)} R ${show(own.r)} F ${show(own.f)} snippets ${show(others.snippets)}`,
  );
}

function store(name, forests) {
  const head = `/**
 * Forests that tell an article from the page around it, as \`parseForest\` reads them. Written by \`test/eval/body/fit.mjs\`, fitted on the
 * pages of the article-extraction-benchmark (MIT) and of trafilatura (Apache-2.0).
 */
`;
  const consts = Object.entries(forests).map(
    ([key, forest]) => `export const ${key} =\n  '${written(forest)}';\n`,
  );
  writeFileSync(
    new URL(`../../../src/clean/${name}.ts`, import.meta.url),
    head + consts.join('\n'),
  );
}
