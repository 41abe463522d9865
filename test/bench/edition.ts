/**
 * Times the built program making HTML, PDF and JSON of the sample articles against a bare Puppeteer script that
 * launches the same browser and prints the same HTML with the same PDF options: whole processes, in turn, browser
 * cache warm. Prints the medians in seconds and the ratio pair by pair.
 * Usage: npm run bench [-- RUNS]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../support/edition.ts';
import { ROOT } from '../support/imports.ts';

const RUNS = Number(process.argv[2] ?? 10);
const DATE = '2026-01-15';
const out = mkdtempSync(join(tmpdir(), 'brief-bench-'));

const build = [join(ROOT, 'dist/bin.js'), 'build', SAMPLE, '--out', out, '--date', DATE, '--quiet'];
const bare = [
  join(ROOT, 'test/bench/bare.mjs'),
  join(out, DATE, 'briefing.html'),
  join(out, 'bare.pdf'),
];

/** Wall seconds of one whole process. */
function seconds(args: readonly string[]): number {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

try {
  seconds(build);
  seconds(bare);
  const pairs = Array.from({ length: RUNS }, () => ({ ours: seconds(build), bare: seconds(bare) }));
  const ours = median(pairs.map((p) => p.ours));
  const theirs = median(pairs.map((p) => p.bare));
  const ratio = median(pairs.map((p) => p.ours / p.bare));
  process.stdout.write(
    `HTML, PDF and JSON of the sample articles  ${ours.toFixed(2)} s\n` +
      `bare Puppeteer printing the same HTML      ${theirs.toFixed(2)} s\n` +
      `ratio, median of ${RUNS} pairs                 ${ratio.toFixed(2)}\n`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
