import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BriefingError, codeOf, fromSystem } from '../errors.ts';

/**
 * Makes a folder and those it lies in, one by one: `mkdir` with `recursive` never ends where the system denies that a
 * folder exists in which it makes none, as in `/proc`.
 * @throws BriefingError FAILED when a file is in its place, or the system refuses.
 */
export async function ensureFolder(path: string): Promise<void> {
  for (const folder of await missing(resolve(path))) {
    try {
      await mkdir(folder);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw refused(folder, error);
    }
  }
  const made = await stat(path).catch(() => null);
  if (!made?.isDirectory()) throw noFolder(path);
}

/** The folders to be made, the outermost first. */
async function missing(path: string): Promise<readonly string[]> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) throw noFolder(path);
    return [];
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw refused(path, error);
    return [...(await missing(dirname(path))), path];
  }
}

function noFolder(path: string): BriefingError {
  return new BriefingError('FAILED', `${path} is not a folder.`, 'Choose another with --out.');
}

function refused(path: string, error: unknown): unknown {
  if (codeOf(error) !== 'ENOENT') return fromSystem(error);
  const hint = 'The system makes no folders there. Choose another place with --out.';
  return new BriefingError('FAILED', `${path} cannot be made.`, hint, { cause: error });
}
