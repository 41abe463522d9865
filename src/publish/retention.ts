import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../types.ts';
import { datesIn } from './archive.ts';
import { GONE } from './aside.ts';
import { hashFile } from './files.ts';
import { RECORD, recordOf } from './record.ts';

/**
 * Removes the editions older than `hours` before `today`, and returns their dates. The newest edition always stays,
 * and so does a folder that holds anything we did not write, or that was changed since. Only under the lock of `out`.
 */
export async function retire(out: string, today: Day, hours: number): Promise<readonly Day[]> {
  const limit = Date.parse(`${today}T00:00:00Z`) - hours * 3_600_000;
  const [, ...older] = await datesIn(out);
  const retired: Day[] = [];
  for (const date of older.filter((one) => Date.parse(`${one}T00:00:00Z`) < limit)) {
    if (!(await isWhollyOurs(join(out, date)))) continue;
    const gone = join(out, `${GONE}${date}-${process.pid}`);
    await rename(join(out, date), gone);
    await rm(gone, { recursive: true });
    retired.push(date);
  }
  return retired;
}

async function isWhollyOurs(folder: string): Promise<boolean> {
  const record = await recordOf(folder);
  if (!record) return false;
  const ours = new Set([RECORD, ...record.files.map(({ name }) => name)]);
  if (!(await readdir(folder)).every((name) => ours.has(name))) return false;
  for (const { name, sha256 } of record.files) {
    const found = await hashFile(join(folder, name));
    if (found !== null && found !== sha256) return false;
  }
  return true;
}
