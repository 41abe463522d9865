import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Rendered } from '../types.ts';

/** A file of an edition whose content is made piece by piece. */
export interface Streamed {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

export interface WrittenFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const CHUNK = 1 << 16;

/** Writes a new file and brings it to the disk. @throws if there is one of that name already. */
export async function writeSynced(
  path: string,
  file: Rendered | Streamed,
): Promise<Omit<WrittenFile, 'name'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'wx', 0o644);
  try {
    for (const chunk of chunksOf(file)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

function* chunksOf(file: Rendered | Streamed): Generator<Uint8Array> {
  if ('bytes' in file) {
    yield file.bytes;
    return;
  }
  let gathered = '';
  for (const piece of file.pieces) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  yield Buffer.from(gathered);
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.byteLength - at);
    at += bytesWritten;
  }
}

/** Brings a folder's own entries to the disk, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a file's content; `null` when it cannot be read. */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
