import { sentencesOf } from '../text/sentences.ts';
import type { Article, ArticleId, CleanOptions, CleanResult, RawArticle } from '../types.ts';
import { bodyOf } from './body.ts';
import { byPlace, identify } from './identity.ts';

/** The article's own words, and what is known about it. Pure; the order of `raw` does not matter. */
export function clean(raw: readonly RawArticle[], _options: CleanOptions): CleanResult {
  const sorted = [...raw].sort(byPlace);
  const ids = identify(sorted);
  const articles = sorted.flatMap((one, i) => {
    const id = ids[i];
    return id === undefined ? [] : [toArticle(one, id)];
  });
  return { articles, bonds: [], notes: [] };
}

function toArticle(raw: RawArticle, id: ArticleId): Article {
  const { text, removed, title } = bodyOf(raw);
  const published = raw.declared.published?.name.slice(0, 10) ?? null;
  return {
    id,
    ref: raw.ref,
    file: raw.file,
    item: raw.item,
    title: raw.declared.title?.name ?? title?.name ?? null,
    outlet: raw.declared.outlet ?? null,
    wire: [],
    author: null,
    place: null,
    url: raw.declared.url?.name ?? null,
    language: { code: 'en', how: 'default' },
    published: published ? { iso: published, precision: 'day', how: 'json' } : null,
    sha256: raw.sha256,
    text,
    sentences: sentencesOf(text),
    removed,
    fate: text ? 'used' : 'empty',
    duplicateOf: null,
    excludedBecause: null,
  };
}
