import { sha256 } from '../text/digest.ts';
import type { ArticleId, RawArticle } from '../types.ts';

/** By file, then by place in the file: a total order of what was read. */
export function byPlace(
  a: Pick<RawArticle, 'file' | 'item'>,
  b: Pick<RawArticle, 'file' | 'item'>,
): number {
  return a.file === b.file ? a.item - b.item : a.file < b.file ? -1 : 1;
}

/**
 * An id for each article, made from its title and source, so that it outlives a renamed file. Copies of one
 * source are told apart by their order; `sorted` must be in the order of {@link byPlace}.
 */
export function identify(sorted: readonly RawArticle[]): readonly ArticleId[] {
  const seen = new Map<string, number>();
  return sorted.map((raw) => {
    const content = `${raw.declared.title?.name ?? ''}\0${raw.content}`;
    const key = sha256(content).slice(0, 12);
    const copies = seen.get(key) ?? 0;
    seen.set(key, copies + 1);
    const id = copies === 0 ? key : sha256(`${key}\0${copies}`).slice(0, 12);
    return `a${id}` as ArticleId;
  });
}
