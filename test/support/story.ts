import { type MadeBriefing, makeBriefing, wordJudge } from '../../src/index.ts';
import { sha256 } from '../../src/text/digest.ts';
import type { Edition, RawArticle, ReadResult } from '../../src/types.ts';

/** An article as read from a `.txt` file. */
export function aRaw(file: string, content: string, published?: string): RawArticle {
  const declared = published ? { published: { name: published, how: 'made up' } } : {};
  return { file, item: 0, ref: null, markup: 'text', content, declared, sha256: sha256(content) };
}

/** What reading a folder of such articles gives. */
export function readOf(...articles: readonly RawArticle[]): ReadResult {
  const desk = { sources: [], overrides: [], notes: null };
  return { articles, unreadable: [], desk, notes: [] };
}

/** A briefing as the next one finds it. */
export function asEdition({ briefing, lines }: MadeBriefing): Edition {
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  return { briefing, sha256: sha256(JSON.stringify(briefing)), texts };
}

/** The edition of a day. */
export function editionMade(
  date: string,
  read: ReadResult,
  previous: Edition | null = null,
  extra: { readonly onlyNew?: boolean } = {},
): Promise<MadeBriefing> {
  const generator = { name: 'test', version: '0' };
  return makeBriefing(read, wordJudge, { date, timezone: 'UTC', generator, previous, ...extra });
}
