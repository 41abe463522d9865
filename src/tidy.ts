/**
 * What must be undone if the process is told to end while it is being done: temporary folders, the lock.
 * Synchronous, because a signal leaves no time for more.
 */
const pending = new Set<() => void>();

/** Has `undo` done when a signal ends the process; returns how to forget it. */
export function onEnd(undo: () => void): () => void {
  pending.add(undo);
  return () => void pending.delete(undo);
}

/** Runs `use`; `undo` runs after it, and also when a signal ends the process in the middle. */
export async function withUndo<T>(undo: () => void, use: () => Promise<T>): Promise<T> {
  pending.add(undo);
  try {
    return await use();
  } finally {
    pending.delete(undo);
    undo();
  }
}

/** Undoes everything still open, the last begun first. Called once, when the process is told to end. */
export function tidyUp(): void {
  for (const undo of [...pending].reverse()) undo();
  pending.clear();
}
