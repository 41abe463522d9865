import { type FSWatcher, statSync, watch } from 'node:fs';
import { BriefingError, codeOf } from '../errors.ts';

/**
 * Hands over a question: whether anything in a folder changed since it was last asked; the first answer is yes. A
 * folder that is taken away is waited for, and one put in its place is a change.
 * @throws BriefingError NO_ARTICLES for no folder, FAILED where the system does not watch.
 */
export async function withFolderWatch<T>(
  folder: string,
  use: (hasChanged: () => boolean) => Promise<T>,
): Promise<T> {
  const state: State = { changed: false, broken: null };
  let inode = inodeOf(folder);
  if (inode === null) {
    const hint = 'Pass the folder that holds the articles: brief watch FOLDER.';
    throw new BriefingError('NO_ARTICLES', `There is no folder ${folder}.`, hint);
  }
  let watcher = watched(folder, state);
  try {
    return await use(() => {
      const now = inodeOf(folder);
      if (now !== null && now !== inode) {
        watcher.close();
        inode = now;
        watcher = watched(folder, state);
      }
      if (state.broken) throw unwatched(folder, state.broken);
      const { changed } = state;
      state.changed = false;
      return changed;
    });
  } finally {
    watcher.close();
  }
}

interface State {
  changed: boolean;
  broken: Error | null;
}

function watched(folder: string, state: State): FSWatcher {
  try {
    const watcher = watch(folder, { recursive: true }, () => {
      state.changed = true;
    });
    watcher.on('error', (error) => {
      state.broken = error;
    });
    state.changed = true;
    return watcher;
  } catch (error) {
    throw unwatched(folder, error);
  }
}

/** `null` for no folder. */
function inodeOf(folder: string): number | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : null;
}

function unwatched(folder: string, cause: unknown): BriefingError {
  const isLimit = codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EMFILE';
  const hint = isLimit
    ? 'The system watches no more files (fs.inotify.max_user_watches): raise that, or build at a time, with --at.'
    : 'Build at a time instead, with --at.';
  return new BriefingError('FAILED', `${folder} cannot be watched.`, hint, { cause });
}
