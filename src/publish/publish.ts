import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleLine, Briefing, Rendered } from '../types.ts';

/** Writes an edition's folder under `out`. */
export async function publish(
  out: string,
  briefing: Briefing,
  lines: readonly ArticleLine[],
  files: readonly Rendered[],
): Promise<string> {
  const folder = join(out, briefing.date);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'briefing.json'), `${JSON.stringify(briefing, null, 1)}\n`);
  await writeFile(
    join(folder, 'articles.jsonl'),
    lines.map((l) => `${JSON.stringify(l)}\n`).join(''),
  );
  for (const file of files) await writeFile(join(folder, file.name), file.bytes);
  return folder;
}
