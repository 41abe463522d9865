import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../text/digest.ts';
import type { Vector } from './embeddings.ts';

/** Vectors kept from earlier runs: a file for each endpoint and model, a line for each text. */
export interface VectorCache {
  readonly get: (text: string) => Vector | undefined;
  readonly add: (texts: readonly string[], vectors: readonly Vector[]) => Promise<void>;
}

const lineSchema = z.object({ text: z.string(), vector: z.array(z.number()).nonempty() });

/** Opens the cache for an endpoint and model in a folder, which is made when something is added. A damaged line is skipped. */
export async function openVectorCache(
  folder: string,
  url: string,
  model: string,
): Promise<VectorCache> {
  const file = join(folder, `vectors-${sha256(`${url}\0${model}`).slice(0, 16)}.jsonl`);
  const known = new Map<string, Vector>();
  const content = await readFile(file, 'utf8').catch(() => '');
  for (const line of content.split('\n')) {
    const entry = entryOf(line);
    if (entry) known.set(entry.text, entry.vector);
  }
  return {
    get: (text) => known.get(sha256(text)),
    add: async (texts, vectors) => {
      const entries = texts.map((text, i) => ({ text: sha256(text), vector: vectors[i] ?? [] }));
      for (const { text, vector } of entries) known.set(text, vector);
      await mkdir(folder, { recursive: true });
      await appendFile(file, entries.map((e) => `${JSON.stringify(e)}\n`).join(''));
    },
  };
}

function entryOf(line: string): z.infer<typeof lineSchema> | null {
  if (line === '') return null;
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
