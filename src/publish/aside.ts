import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withUndo } from '../tidy.ts';
import { syncFolder } from './files.ts';

const NEW = /^\.brief-new-(\d{4}-\d{2}-\d{2})-\d+$/;
const OLD = /^\.brief-old-(\d{4}-\d{2}-\d{2})-\d+$/;
const DRAFT = /^\.brief-(lock-\d+(-dead)?|page-\d+-.+)$/;
/** Before the date of an edition that is being removed. */
export const GONE = '.brief-gone-';

/**
 * Gives `fill` a hidden folder beside the edition's; when it is done, and says so by `true`, the folder takes the
 * edition's place. A folder already there is moved aside first and removed last: there is no moment at which both are
 * gone, and {@link recover} ends what a crash between the two moves left.
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

/** Both renames happen in one breath: no signal is heard between them, and a crash hardly finds the gap. */
async function swap(out: string, date: string, made: string): Promise<void> {
  const place = join(out, date);
  const old = join(out, `.brief-old-${date}-${process.pid}`);
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (isThere) renameSync(place, old);
  try {
    renameSync(made, place);
  } catch (cause) {
    if (isThere) renameSync(old, place);
    throw cause;
  }
  if (!isThere) return syncFolder(out);
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
    } else if (date !== undefined || NEW.test(name) || DRAFT.test(name) || name.startsWith(GONE)) {
      await rm(join(out, name), { recursive: true, force: true });
    }
  }
}
