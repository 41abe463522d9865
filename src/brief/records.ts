import { sha256 } from '../text/digest.ts';
import type { Article, ArticleId, ArticleRecord, EventId, Unreadable } from '../types.ts';

/** The line of an article in the edition's list: all but its text, with its fate in words. */
export function recordOf(article: Article, event: EventId | null): ArticleRecord {
  const { text: _text, sentences: _sentences, duplicateOf, excludedBecause, ...record } = article;
  const fate = {
    used: 'used',
    empty: 'empty',
    excluded: `excluded: ${excludedBecause}`,
    'outside the window': 'outside the window',
    duplicate: `duplicate of ${duplicateOf}`,
  }[article.fate];
  return { ...record, fate, event };
}

/** The line of an input that gave no article. */
export function recordOfUnreadable({
  file,
  item,
  reason,
  sha256: digest,
}: Unreadable): ArticleRecord {
  return {
    id: `a${sha256(`${file}\0${item}`).slice(0, 12)}` as ArticleId,
    ref: null,
    file,
    item,
    title: null,
    outlet: null,
    wire: [],
    author: null,
    place: null,
    url: null,
    language: null,
    published: null,
    sha256: digest,
    removed: [],
    fate: `unreadable: ${reason}`,
    event: null,
  };
}

/** By place in the folder, so that the list reads like it. */
export const byFile = (a: ArticleRecord, b: ArticleRecord): number =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) || a.item - b.item;
