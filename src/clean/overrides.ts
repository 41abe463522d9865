import type { Article, ArticleId, Declared, Desk, Note, Override, RawArticle } from '../types.ts';
import { canonicalUrl } from './about/url.ts';

/** What the editors ask of one article. */
export interface Wishes {
  readonly fields: Declared;
  readonly excludedBecause: string | null;
}

/** The articles that a name in an override stands for. */
type Names = ReadonlyMap<string, readonly number[]>;

/** What is asked of each article, in their order. Whom the editors force together or apart, group sees to. */
export interface Overrides {
  readonly wishes: readonly Wishes[];
  readonly notes: readonly Note[];
}

const NONE: Wishes = { fields: {}, excludedBecause: null };

/**
 * Finds the articles that overrides name: by file, by `file#item`, by the input's own id, by address or by the id
 * of an earlier edition. A file name stands for all its articles. Later entries win; a name that is not here is noted.
 */
export function overridesFor(
  raw: readonly RawArticle[],
  ids: readonly ArticleId[],
  { overrides }: Desk,
): Overrides {
  if (overrides.length === 0) return { wishes: raw.map(() => NONE), notes: [] };
  const names = namesOf(raw, ids);
  const wishes: Wishes[] = raw.map(() => NONE);
  const missing = new Set<string>();
  const found = (name: string) => {
    const at = names.get(name) ?? [];
    if (at.length === 0) missing.add(name);
    return at;
  };
  for (const one of overrides) {
    if ('articles' in one) one.articles.forEach(found);
    else for (const i of found(one.article)) wishes[i] = wished(wishes[i] ?? NONE, one);
  }
  const notes = [...missing]
    .sort()
    .map((name): Note => ({ code: 'unmatched-override', detail: name }));
  return { wishes, notes };
}

function wished(before: Wishes, override: Extract<Override, { kind: 'set' | 'exclude' }>): Wishes {
  return override.kind === 'set'
    ? { ...before, fields: { ...before.fields, ...override.fields } }
    : { ...before, excludedBecause: override.reason };
}

function namesOf(raw: readonly RawArticle[], ids: readonly ArticleId[]): Names {
  const names = new Map<string, number[]>();
  const add = (name: string | null | undefined, i: number) => {
    if (!name) return;
    const list = names.get(name);
    if (!list) names.set(name, [i]);
    else if (list.at(-1) !== i) list.push(i);
  };
  raw.forEach((one, i) => {
    add(one.file, i);
    add(`${one.file}#${one.item}`, i);
    add(one.ref, i);
    add(one.declared.url?.name, i);
    add(canonicalUrl(one.declared.url?.name), i);
    add(ids[i], i);
  });
  return names;
}

/** The article with its overridden fields in the place of what it declares. */
export function withFields(raw: RawArticle, { fields }: Wishes): RawArticle {
  return Object.keys(fields).length === 0
    ? raw
    : { ...raw, declared: { ...raw.declared, ...fields } };
}

/** A remark on each article that is left out by the editors, or for want of text. */
export function leftOutNotes(articles: readonly Article[]): readonly Note[] {
  return articles.flatMap(({ file, fate, excludedBecause }): readonly Note[] => {
    if (fate === 'excluded') return [{ code: 'excluded', file, detail: excludedBecause ?? '' }];
    return fate === 'empty' ? [{ code: 'empty', file }] : [];
  });
}
