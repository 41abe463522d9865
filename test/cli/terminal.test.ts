import { spawn, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { BIN } from '../faults/scene.ts';
import { aFolder } from '../support/desk.ts';
import { madeUpNews } from '../support/madeUpNews.ts';

const SHOWN = '\u001b[?25h';
const HIDDEN = '\u001b[?25l';
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** So many reports that the run is still under way when the key is pressed. */
const SECONDS_OF_WORK = madeUpNews(600)
  .map(({ event: _event, ...report }) => JSON.stringify(report))
  .join('\n');

/** Runs the built program on a terminal of its own, and presses Ctrl-C as soon as it tells what it does. */
async function interrupted(cwd: string): Promise<{ code: number | null; shown: string }> {
  const command = `${process.execPath} ${BIN} -f json --date 2026-03-04`;
  // No spinner turns where nobody is taken to look on.
  const { CI: _ci, ...env } = process.env;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm' },
  });
  let shown = '';
  let isPressed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (isPressed || !shown.includes(HIDDEN)) return;
    isPressed = true;
    child.stdin.write('\u0003');
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, shown };
}

const why = hasTerminal ? '' : ' (skipped where script(1) opens no terminal)';

test.runIf(hasTerminal)(`Ctrl-C gives the terminal its cursor back${why}`, async () => {
  const { code, shown } = await interrupted(
    await aFolder({ 'articles/many.jsonl': SECONDS_OF_WORK }),
  );
  expect(code).toBe(130);
  expect(shown.lastIndexOf(SHOWN)).toBeGreaterThan(shown.lastIndexOf(HIDDEN));
});
