import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECORD } from '../../src/publish/record.ts';
import { ROOT } from '../support/imports.ts';

export const BIN: string = join(ROOT, 'dist/bin.js');
export const DAY = '2026-03-04';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** A desk with articles on some made-up events, enough of them that a build takes a while. */
export async function aDesk(events = 12): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'brief-fault-'));
  const towns = ['Harlow Bay', 'Elda', 'Vesterport', 'Minnow Cross', 'Aldersyke', 'Torvik'];
  const things = ['tram', 'ferry', 'library', 'bridge', 'market', 'harbour', 'museum', 'school'];
  const lines = Array.from({ length: events }, (_, i) => {
    const town = towns[i % towns.length];
    const thing = things[i % things.length];
    const text = `The council of ${town} voted ${9 + i} to ${i} for a new ${thing} on Tuesday.\n\nThe ${thing} will cost ${100 + i} million crowns, mayor number ${i} of ${town} said.\n\nWork on it begins in spring, and neighbours fear ${i + 2} years of noise.`;
    return JSON.stringify({ title: `${town} votes for a ${thing}`, text, source: `Paper ${i}` });
  });
  await writeFile(join(cwd, 'base.jsonl'), `${lines.join('\n')}\n`);
  return cwd;
}

/** Puts the `n`th state of the articles in place: each state makes another edition. */
export async function setArticles(cwd: string, n: number): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  const base = readFileSync(join(cwd, 'base.jsonl'), 'utf8');
  await mkdir(join(cwd, 'articles'), { recursive: true });
  const extra = JSON.stringify({ title: `State ${n}`, text: `State number ${n} was declared.` });
  await writeFile(join(cwd, 'articles/all.jsonl'), `${base}${extra}\n`);
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built program in a desk. */
export function start(
  cwd: string,
  argv: readonly string[],
  ids?: { uid: number; gid: number },
  more: NodeJS.ProcessEnv = {},
): Started {
  const env = { ...process.env, ...(ids ? { HOME: '/nonexistent' } : {}), ...more };
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...ids,
  });
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => done({ code, signal, err }));
  });
  return { child, ended };
}

export const BUILD: readonly string[] = [
  'build',
  '--date',
  DAY,
  '--timezone',
  'UTC',
  '--format',
  'html',
];

/** What is wrong with an edition's folder; `null` when every file is there, whole and as its record says. */
export function faultIn(folder: string): string | null {
  if (!existsSync(folder)) return 'it is not there';
  try {
    const record = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'));
    for (const { name, sha256 } of record.files) {
      const found = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      if (found !== sha256) return `${name} is not as it was written`;
    }
    const { articles } = JSON.parse(readFileSync(join(folder, 'briefing.json'), 'utf8'));
    const lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trim().split('\n');
    return lines.length === articles.length ? null : 'articles.jsonl is short';
  } catch (error) {
    return String(error);
  }
}

/** Files of ours in an output folder that a tidy end leaves none of. */
export function leftovers(cwd: string): readonly string[] {
  if (!existsSync(join(cwd, 'out'))) return [];
  return readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.brief-'));
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
