import { existsSync, rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
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

async function swap(out: string, date: string, made: string): Promise<void> {
  const place = join(out, date);
  const old = join(out, `.brief-old-${date}-${process.pid}`);
  const isThere = await lstat(place).catch(() => null);
  if (isThere) await rename(place, old);
  await rename(made, place).catch(async (cause: unknown) => {
    if (isThere) await rename(old, place);
    throw cause;
  });
  await syncFolder(out);
  if (isThere) await rm(old, { recursive: true, force: true });
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
