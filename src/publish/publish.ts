import { cp, readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ArticleLine, Briefing, Rendered } from '../types.ts';
import { replaceFolder } from './aside.ts';
import { hashFile, type WrittenFile, writeSynced } from './files.ts';
import { articlePieces, briefingPieces } from './json.ts';
import { type EditionRecord, RECORD, recordOf, summaryOf } from './record.ts';

/** All that an edition's folder is made of. */
export interface Publication {
  readonly briefing: Briefing;
  readonly lines: readonly ArticleLine[];
  readonly rendered: readonly Rendered[];
  /** Files that were asked for and could not be made; one made earlier from the same content stays. */
  readonly failed: readonly string[];
  readonly title: string;
  /** The folder the articles were read from. */
  readonly articles: string;
  readonly now: Date;
}

export interface Published {
  readonly folder: string;
  /** `false` when the edition was there already, byte for byte. */
  readonly changed: boolean;
}

/**
 * Puts an edition's folder under `out`, whole or not at all. What others have put into the folder stays in it.
 * Only under the lock of `out`.
 */
export async function publish(out: string, publication: Publication): Promise<Published> {
  const { date } = publication.briefing;
  const folder = join(out, date);
  const before = await recordOf(folder);
  const changed = await replaceFolder(out, date, async (aside) => {
    const files = await writeAll(aside, publication);
    if (before && (await isSame(folder, before, files, publication.failed))) return false;
    await keepForeign(folder, aside, before);
    const record = `${JSON.stringify(recordFor(folder, publication, files), null, 1)}\n`;
    await writeFile(join(aside, RECORD), record);
    return true;
  });
  return { folder, changed };
}

async function writeAll(aside: string, made: Publication): Promise<readonly WrittenFile[]> {
  const all = [
    { name: 'briefing.json', pieces: briefingPieces(made.briefing) },
    { name: 'articles.jsonl', pieces: articlePieces(made.lines) },
    ...made.rendered,
  ];
  const written: WrittenFile[] = [];
  for (const file of all) {
    written.push({ name: file.name, ...(await writeSynced(join(aside, file.name), file)) });
  }
  return written;
}

/** Whether the folder holds just these files; a failed one may be there from before. */
async function isSame(
  folder: string,
  before: EditionRecord,
  files: readonly WrittenFile[],
  failed: readonly string[],
): Promise<boolean> {
  const expected = [...files.map(({ name }) => name), ...failed];
  if (!before.files.every(({ name }) => expected.includes(name))) return false;
  for (const { name, sha256 } of files) {
    if ((await hashFile(join(folder, name))) !== sha256) return false;
  }
  return true;
}

/** Copies what is not ours from the folder that is about to be replaced. */
async function keepForeign(
  folder: string,
  aside: string,
  before: EditionRecord | null,
): Promise<void> {
  const ours = new Set([RECORD, ...(before?.files.map(({ name }) => name) ?? [])]);
  const made = new Set(await readdir(aside));
  for (const name of await readdir(folder).catch(() => [])) {
    if (ours.has(name) || made.has(name)) continue;
    const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
    await cp(join(folder, name), join(aside, name), options);
  }
}

function recordFor(
  folder: string,
  made: Publication,
  files: readonly WrittenFile[],
): EditionRecord {
  return {
    schema: 'edition/1',
    date: made.briefing.date,
    made: made.now.toISOString(),
    articles: relative(resolve(folder), resolve(made.articles)).split(sep).join('/') || '.',
    title: made.title,
    ...summaryOf(made.briefing),
    files,
  };
}
