import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runCli } from '../../src/cli.ts';

export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

// The first run of a file loads the whole program.
vi.setConfig({ testTimeout: 60_000 });

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A working folder of its own, removed after the file's tests. */
export async function aFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'brief-test-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Two made-up articles on one event. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'articles/gazette.txt': `The town council of Harlow Bay approved a new tram line on Tuesday by nine votes to four.

Mayor Petra Lindqvist said construction would begin in spring and cost 120 million crowns.

Shopkeepers along Mill Street fear two years of noise.`,
  'articles/courier.txt': `Harlow Bay's town council approved a new tram line on Tuesday by nine votes to four after a long debate.

Construction would begin in spring and cost 135 million crowns, Mayor Petra Lindqvist said.

The last tram in the town ran in 1961.`,
};

/** The instant at which the tests' runs take place, unless they say otherwise. */
export const NOW: Date = new Date('2026-03-04T06:30:00Z');

/** Runs the command line in a folder, with nothing in the environment but `env`. */
export async function brief(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  now: Date = NOW,
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    cwd,
    now: () => now,
    wait: async () => {},
  });
  return { code, out, err };
}
