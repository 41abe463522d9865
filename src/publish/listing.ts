import type { Day } from '../types.ts';
import { type EditionRecord, RECORD } from './record.ts';

/** An edition as the index and the feed list it; `record` is `null` for a dated folder that we did not write. */
export interface Listed {
  readonly date: Day;
  readonly record: EditionRecord | null;
}

export interface SiteOptions {
  readonly title: string;
  readonly site: string | null;
}

/** The files of an edition that a reader opens, in the order in which they are offered. */
export function readable(record: EditionRecord | null): readonly string[] {
  const names = record?.files.map(({ name }) => name) ?? ['briefing.json'];
  return names.filter((name) => name !== RECORD && name !== 'articles.jsonl').sort(byUse);
}

const USE = ['briefing.html', 'briefing.pdf', 'briefing.md', 'briefing.txt'];

function byUse(a: string, b: string): number {
  const rank = (name: string) => (USE.includes(name) ? USE.indexOf(name) : USE.length);
  return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}
