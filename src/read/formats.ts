import { feed } from './feed.ts';
import { json, jsonLines } from './json.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { page } from './page.ts';
import { plain } from './plain.ts';
import type { Format } from './source.ts';

/** Every kind of file that is read. A new kind is a file of its own and an entry here. */
export const FORMATS: readonly Format[] = [plain, markdown, page, json, jsonLines, feed, mail];

const byExtension = new Map(
  FORMATS.flatMap((format) => format.extensions.map((ext) => [ext, format] as const)),
);

/** The reader for a file name; a final `.gz` does not count. `null` for a kind that is not read. */
export function formatOf(file: string): Format | null {
  return byExtension.get(extensionOf(file)) ?? null;
}

/** Lower case, without the dot; `''` for none. */
export function extensionOf(file: string): string {
  const name = (file.split('/').at(-1) ?? '').replace(/\.gz$/i, '');
  return /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
