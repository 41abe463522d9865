import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefingError } from '../errors.ts';
import { withUndo } from '../tidy.ts';
import { exchange } from './exchange.ts';
import { syncFolder } from './files.ts';
import { withLock } from './lock.ts';

const NEW = /^\.brief-new-(\d{4}-\d{2}-\d{2})-\d+$/;
const OLD = /^\.brief-old-(\d{4}-\d{2}-\d{2})-\d+$/;
const DRAFT = /^\.brief-(lock-\d+(-dead)?|page-\d+-.+)$/;
/** Before the date of an edition that is being removed. */
export const GONE = '.brief-gone-';

/**
 * Gives `fill` a hidden folder beside the edition's; when it is done, and says so by `true`, the folder takes the
 * edition's place. It changes places with a folder already there, which is removed last: the date is never without its
 * edition. Only where the system cannot exchange two folders is the old one moved aside first, and {@link recover} puts
 * it back if a crash falls between the two moves.
 */
export async function replaceFolder(
  out: string,
  date: string,
  fill: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  const made = join(out, `.brief-new-${date}-${process.pid}`);
  const undo = () => rmSync(made, { recursive: true, force: true });
  return withUndo(undo, async () => {
    undo();
    await mkdir(made);
    if (!(await fill(made))) return false;
    await syncFolder(made);
    await swap(out, date, made);
    return true;
  });
}

async function swap(out: string, date: string, made: string): Promise<void> {
  const place = join(out, date);
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (!isThere) renameSync(made, place);
  else if (!exchange(place, made)) return swapInTwo(out, date, made);
  return syncFolder(out);
}

/** Both renames happen in one breath: no signal is heard between them, and a crash hardly finds the gap. */
async function swapInTwo(out: string, date: string, made: string): Promise<void> {
  const place = join(out, date);
  const old = join(out, `.brief-old-${date}-${process.pid}`);
  renameSync(place, old);
  try {
    renameSync(made, place);
  } catch (cause) {
    renameSync(old, place);
    throw cause;
  }
  await withUndo(
    () => rmSync(old, { recursive: true, force: true }),
    () => syncFolder(out),
  );
}

/**
 * Puts back an edition that a crash left moved aside, and clears what was never finished. Only under the lock: what it
 * finds then belongs to nobody.
 */
export async function recover(out: string): Promise<void> {
  for (const name of await readdir(out).catch(() => [])) {
    const date = OLD.exec(name)?.[1];
    if (date !== undefined && !existsSync(join(out, date))) {
      await rename(join(out, name), join(out, date));
    } else if (date !== undefined || NEW.test(name) || DRAFT.test(name)) {
      await discard(out, name);
    } else if (name.startsWith(GONE)) {
      await rm(join(out, name), { recursive: true, force: true });
    }
  }
}

/** Renamed before it is removed: whatever a dead run may still have begun finds it whole, or not at all. */
async function discard(out: string, name: string): Promise<void> {
  const gone = join(out, `${GONE}${name}`);
  await rm(gone, { recursive: true, force: true });
  await rename(join(out, name), gone);
  await rm(gone, { recursive: true, force: true });
}

/**
 * For whoever only reads: {@link recover}, where a crash left an edition moved aside. A living run puts its own back,
 * and where nothing may be written the edition stays where it is.
 */
export async function settle(out: string, now: Date): Promise<void> {
  const names = await readdir(out).catch(() => []);
  if (!names.some((name) => OLD.test(name))) return;
  await withLock(out, now, () => recover(out)).catch((error: unknown) => {
    const isOurs = error instanceof BriefingError || (error instanceof Error && 'syscall' in error);
    if (!isOurs) throw error;
  });
}
