import { cp, lstat, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../types.ts';
import { datesIn } from './archive.ts';
import { feedOf } from './feed.ts';
import { indexOf } from './indexPage.ts';
import type { SiteOptions } from './listing.ts';
import { recordOf } from './record.ts';

/** Brings `index.html`, `feed.xml` and `latest` up to date with the editions in `out`. Only under its lock. */
export async function refreshPages(out: string, options: SiteOptions): Promise<void> {
  const dates = await datesIn(out);
  const listed = await Promise.all(
    dates.map(async (date) => ({ date, record: await recordOf(join(out, date)) })),
  );
  await replaceFile(out, 'index.html', indexOf(listed, options));
  await replaceFile(out, 'feed.xml', feedOf(listed, options));
  const [newest] = dates;
  if (newest !== undefined) await pointLatest(out, newest);
}

async function replaceFile(out: string, name: string, content: string): Promise<void> {
  const draft = join(out, `.brief-page-${process.pid}-${name}`);
  await writeFile(draft, content);
  await rename(draft, join(out, name));
}

/** `latest` is a link to the newest edition, or a copy of it where links cannot be made; anything else there stays. */
async function pointLatest(out: string, date: Day): Promise<void> {
  const place = join(out, 'latest');
  const there = await lstat(place).catch(() => null);
  if (there?.isSymbolicLink() && (await readlink(place)) === date) return;
  if (there && !there.isSymbolicLink() && !(await recordOf(place))) return;
  const draft = join(out, `.brief-page-${process.pid}-latest`);
  await rm(draft, { recursive: true, force: true });
  await symlink(date, draft, 'dir').catch(() => cp(join(out, date), draft, { recursive: true }));
  if (there && !there.isSymbolicLink()) await rm(place, { recursive: true });
  await rename(draft, place).catch(async () => {
    await rm(place, { recursive: true, force: true });
    await rename(draft, place);
  });
}
