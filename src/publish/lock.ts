import { readFileSync, rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { BriefingError, codeOf } from '../errors.ts';
import { withUndo } from '../tidy.ts';
import { ensureFolder } from './folder.ts';

/** In the output folder. */
export const LOCK = '.brief-lock';

/** Who holds a lock. `boot` and `began` tell a process from a later one that was given the same number. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly boot: string | null;
  readonly began: string | null;
}

/**
 * Runs `use` while no other run can write to `out`. A lock whose holder no longer lives is taken over.
 * @throws BriefingError LOCKED, naming the holder.
 */
export async function withLock<T>(out: string, now: Date, use: () => Promise<T>): Promise<T> {
  await ensureFolder(out);
  const path = join(out, LOCK);
  const mine = JSON.stringify(self(now));
  await take(path, mine);
  const undo = () => {
    if (contentOf(path) === mine) rmSync(path, { force: true });
  };
  return withUndo(undo, use);
}

/** The holder of the lock on `out`, dead or alive; `null` for none. A lock that cannot be read has no name. */
export async function holderOf(out: string): Promise<Holder | 'unknown' | null> {
  const content = await readFile(join(out, LOCK), 'utf8').catch(() => null);
  return content === null ? null : (parseHolder(content) ?? 'unknown');
}

/** Whether the holder's process is still running, as far as this machine can tell. */
export function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.boot !== null && holder.boot !== bootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  if (isZombie(holder.pid)) return false;
  return holder.began === null || holder.began === beganAt(holder.pid);
}

/** A lock file appears with its content or not at all: it is written under another name, then linked. */
async function take(path: string, mine: string): Promise<void> {
  const draft = `${path}-${process.pid}`;
  try {
    for (let tries = 0; tries < 3; tries++) {
      // Each time anew: the run that has just got the lock clears what it takes for traces of a crash.
      await writeFile(draft, mine);
      if (await linked(draft, path)) return;
      const content = await readFile(path, 'utf8').catch(() => null);
      if (content === null) continue;
      const holder = parseHolder(content);
      if (!holder || isAlive(holder)) throw locked(path, holder);
      await clear(path, content);
    }
    throw locked(path, null);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a dead holder's lock away, unless another run has meanwhile put its own in its place. */
async function clear(path: string, content: string): Promise<void> {
  const grave = `${path}-${process.pid}-dead`;
  const moved = await rename(path, grave).then(
    () => true,
    () => false,
  );
  const found = moved ? await readFile(grave, 'utf8').catch(() => content) : content;
  if (found !== content) await linked(grave, path);
  await rm(grave, { force: true });
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (BUSY.has(codeOf(error))) return false;
      throw error;
    },
  );
}

/** Another run has the place, or has just cleared what was to be linked. */
const BUSY: ReadonlySet<string> = new Set(['EEXIST', 'ENOENT']);

function locked(path: string, holder: Holder | null): BriefingError {
  const who = holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
    : 'a process it does not name';
  const hint = 'Wait until it ends. If no such process runs any more, remove that file.';
  return new BriefingError('LOCKED', `Another run holds ${path}: ${who}.`, hint);
}

function parseHolder(content: string): Holder | null {
  try {
    const read: unknown = JSON.parse(content);
    return isHolder(read) ? read : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    typeof value.host === 'string' &&
    'since' in value &&
    typeof value.since === 'string' &&
    'boot' in value &&
    (value.boot === null || typeof value.boot === 'string') &&
    'began' in value &&
    (value.began === null || typeof value.began === 'string')
  );
}

function self(now: Date): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    boot: bootId(),
    began: beganAt(process.pid),
  };
}

function bootId(): string | null {
  return contentOf('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

/** Clock ticks after boot at which a process began (Linux). */
function beganAt(pid: number): string | null {
  return statOf(pid)[19] ?? null;
}

/** Ended, and not yet taken note of by its parent. */
function isZombie(pid: number): boolean {
  return statOf(pid)[0] === 'Z';
}

/** The fields of a Linux process's stat that follow its name, from its state on. */
function statOf(pid: number): readonly string[] {
  const stat = contentOf(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
