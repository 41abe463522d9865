import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { MAX_FILE_BYTES, MAX_GZIP_RATIO } from '../config/limits.ts';
import { codeOf } from '../errors.ts';
import { Unfit } from './source.ts';

const SNIFFED = 64 * 1024;

/** The first bytes of a file, unpacked; enough to tell its encoding. */
export async function headOf(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(path)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= SNIFFED) break;
  }
  return Buffer.concat(parts).subarray(0, SNIFFED);
}

/** A whole file, unpacked. Throws {@link Unfit} when it is larger than a file may be. */
export async function bytesOf(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(path)) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function tooLarge(): Unfit {
  return new Unfit(`larger than ${MAX_FILE_BYTES / 1024 / 1024} MB, the most that is read at once`);
}

/** A file's bytes in pieces, unpacked if it is gzipped. Throws {@link Unfit} on a gzip that is broken or swells beyond reason. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const packed = await isGzip(path);
  const file = createReadStream(path);
  let read = 0;
  file.on('data', (chunk) => {
    read += chunk.length;
  });
  const gunzip = packed ? createGunzip() : null;
  file.on('error', (error) => gunzip?.destroy(error));
  const stream: Readable = gunzip ? file.pipe(gunzip) : file;
  let grown = 0;
  try {
    for await (const chunk of stream) {
      const bytes: Buffer = Buffer.from(chunk);
      grown += bytes.length;
      if (packed && grown > MAX_FILE_BYTES && grown > MAX_GZIP_RATIO * read)
        throw new Unfit(`a gzip file that swells to more than ${MAX_GZIP_RATIO} times its size`);
      yield bytes;
    }
  } catch (error) {
    throw packed && isZlibError(error) ? new Unfit('a broken gzip file') : error;
  } finally {
    file.destroy();
    stream.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function isZlibError(error: unknown): boolean {
  return /^Z_|^ERR_/.test(codeOf(error));
}
