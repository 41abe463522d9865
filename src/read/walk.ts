import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BriefingError, codeOf } from '../errors.ts';
import type { Note, Unreadable } from '../types.ts';

export interface Walk {
  /** POSIX paths of the files to read, sorted by code unit. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly notes: readonly Note[];
}

type Step =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly is: 'note'; readonly note: Note };

/**
 * The files under a folder. Names that begin with a dot and the top folder `_desk` are passed over; a link is
 * followed only to a file inside the folder; the parts of a saved page (`X_files` beside `X.html`) belong to it.
 */
export async function walk(folder: string): Promise<Walk> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw noFolder(folder, cause);
  });
  if (!(await stat(root)).isDirectory()) throw noFolder(folder);
  const steps = await inFolder(root, '', root);
  const files = steps.flatMap((s) => (s.is === 'file' ? [s.path] : []));
  return {
    files: files.sort(),
    unreadable: steps.flatMap((s) =>
      s.is === 'unreadable' ? [{ file: s.path, item: 0, reason: s.reason, sha256: null }] : [],
    ),
    notes: steps.flatMap((s) => (s.is === 'note' ? [s.note] : [])),
  };
}

function noFolder(folder: string, cause?: unknown): BriefingError {
  const hint = 'Pass the folder that holds the articles: brief build FOLDER.';
  return new BriefingError('NO_ARTICLES', `There is no folder ${folder}.`, hint, { cause });
}

async function inFolder(root: string, under: string, real: string): Promise<readonly Step[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(real, { withFileTypes: true });
  } catch (error) {
    return [{ is: 'unreadable', path: under, reason: reasonOf(error) }];
  }
  const pages = new Set(entries.map(({ name }) => name.replace(/\.x?html?$/i, '')));
  const found: Step[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || (under === '' && entry.name === '_desk')) continue;
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    found.push(...(await step(root, path, entry, pages)));
  }
  return found;
}

async function step(
  root: string,
  path: string,
  entry: Dirent,
  pages: ReadonlySet<string>,
): Promise<readonly Step[]> {
  if (entry.isFile()) return [{ is: 'file', path }];
  if (entry.isSymbolicLink()) return [await link(root, path)];
  if (!entry.isDirectory()) return [{ is: 'unreadable', path, reason: 'not a regular file' }];
  const page = /^(.+)_files$/.exec(entry.name)?.[1];
  if (page !== undefined && pages.has(page))
    return [{ is: 'note', note: { code: 'page-parts', file: path } }];
  return inFolder(root, path, join(root, path));
}

async function link(root: string, path: string): Promise<Step> {
  try {
    const target = await realpath(join(root, path));
    const from = relative(root, target);
    if (from.split(sep)[0] === '..' || from === '' || target === from)
      return { is: 'unreadable', path, reason: 'a link that leads out of the articles folder' };
    if ((await stat(target)).isFile()) return { is: 'file', path };
    return { is: 'unreadable', path, reason: 'a link to a folder' };
  } catch (error) {
    return { is: 'unreadable', path, reason: reasonOf(error, 'a link that leads nowhere') };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
};

/** What a failed file operation means to the owner of the file. */
export function reasonOf(error: unknown, missing = 'it vanished while being read'): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return missing;
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
