import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BriefingError } from '../errors.ts';
import { sha256 } from '../text/digest.ts';
import type { RawArticle, ReadResult } from '../types.ts';

/** Every article under a folder, in the order of their paths. */
export async function read(folder: string): Promise<ReadResult> {
  const files = await list(folder);
  const articles: RawArticle[] = [];
  for (const file of files) articles.push(...parse(file, await readFile(join(folder, file))));
  return { articles, unreadable: [], desk: { sources: [], overrides: [], notes: null }, notes: [] };
}

async function list(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new BriefingError(
        'NO_ARTICLES',
        `There is no folder ${folder}.`,
        'Pass the folder that holds the articles.',
        { cause },
      );
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function parse(file: string, bytes: Buffer): readonly RawArticle[] {
  const content = bytes.toString('utf8');
  if (file.endsWith('.jsonl'))
    return content
      .split('\n')
      .filter(Boolean)
      .map((line, item) => fromJson(file, item, line));
  const markup = file.endsWith('.html') ? 'html' : 'text';
  return [{ file, item: 0, ref: null, markup, content, declared: {}, sha256: sha256(bytes) }];
}

function fromJson(file: string, item: number, line: string): RawArticle {
  const json = JSON.parse(line);
  const field = (key: string) => (json[key] ? { name: String(json[key]), how: 'json' } : undefined);
  const declared = {
    title: field('title'),
    outlet: field('source'),
    url: field('url'),
    published: field('published'),
  };
  const given = Object.fromEntries(Object.entries(declared).filter(([, value]) => value));
  return {
    file,
    item,
    ref: json.id ?? null,
    markup: 'text',
    content: String(json.text ?? ''),
    declared: given,
    sha256: sha256(line),
  };
}
