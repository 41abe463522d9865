#!/usr/bin/env node
import { constants } from 'node:os';
import { runCli } from './cli.ts';
import { spinner } from './commands/progress.ts';
import { tidyUp } from './tidy.ts';

/** Told to end: undo what is half done, then end as the signal says. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    tidyUp();
    process.exit(128 + constants.signals[signal]);
  });
}

// Whoever reads our output may stop reading.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  tidyUp();
  process.exit(0);
});

const argv = process.argv.slice(2);
const isWatched =
  process.stderr.isTTY === true && !argv.some((word) => word === '--quiet' || word === '-q');

process.exitCode = await runCli(argv, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(isWatched ? { step: spinner() } : {}),
});
