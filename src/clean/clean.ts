import { sha256 } from '../text/digest.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Article, ArticleId, CleanResult, RawArticle } from '../types.ts';

/** The article's own words, and what is known about it. Pure. */
export function clean(raw: readonly RawArticle[]): CleanResult {
  return { articles: raw.map(toArticle), notes: [] };
}

function toArticle(raw: RawArticle): Article {
  const source = raw.markup === 'html' ? raw.content.replace(/<[^>]*>/g, ' ') : raw.content;
  const text = source
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n\n')
    .trim();
  const published = raw.declared.published?.name.slice(0, 10) ?? null;
  return {
    id: `a${sha256(`${raw.file}\0${raw.item}\0${text}`).slice(0, 12)}` as ArticleId,
    ref: raw.ref,
    file: raw.file,
    item: raw.item,
    title: raw.declared.title?.name ?? null,
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
    removed: [],
    fate: text ? 'used' : 'empty',
    duplicateOf: null,
    excludedBecause: null,
  };
}
