import { clean } from '../../src/clean/clean.ts';
import { BriefingError } from '../../src/errors.ts';
import { read } from '../../src/read/read.ts';
import type { CleanResult } from '../../src/types.ts';
import { withFolder } from '../support/folder.ts';
import type { Input } from './inputs.ts';

/** Milliseconds of processor time: on a busy machine the clock would measure the others. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const GOOD = 'The lighthouse keeper of Orlen Bay retired on Friday after forty years.';

/** How long one input took, in milliseconds of processor time, and whatever is wrong with what became of it. */
export interface Outcome {
  readonly milliseconds: number;
  readonly fault: string | null;
}

/** Reads and cleans a file beside a harmless one; both must end in the edition's list, in bounded time. */
export async function survive(input: Input): Promise<Outcome> {
  return withFolder({ [input.name]: input.bytes, 'zz-good.txt': GOOD }, async (folder) => {
    const started = cpu();
    const found = await read(folder);
    const { articles } = clean(found.articles, {
      date: '2026-01-15',
      desk: found.desk,
      window: { since: null, until: null, after: null },
    });
    const milliseconds = cpu() - started;
    const listed = new Set([...articles, ...found.unreadable].map(({ file }) => file));
    const missing = !listed.has('zz-good.txt') || !listed.has(input.name);
    return { milliseconds, fault: missing ? 'a file is not listed' : faultIn(articles) };
  }).catch((error: unknown) => {
    if (error instanceof BriefingError) return { milliseconds: 0, fault: error.message };
    return { milliseconds: 0, fault: error instanceof Error ? `${error.stack}` : String(error) };
  });
}

function faultIn(articles: CleanResult['articles']): string | null {
  for (const { text, sentences, removed, id, published } of articles) {
    if (/\p{Surrogate}|[\0\u202a-\u202e]/u.test(text))
      return `${id}: characters that should be gone`;
    if (sentences.some((s) => s.start >= s.end || s.end > text.length))
      return `${id}: a sentence outside the text`;
    if (removed.some(({ at }) => at < 0 || at > text.length))
      return `${id}: a removed passage outside the text`;
    if (published && published.iso.slice(0, 4) > '2026') return `${id}: published in the future`;
  }
  return new Set(articles.map(({ id }) => id)).size < articles.length
    ? 'two articles with one id'
    : null;
}
