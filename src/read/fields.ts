import { printable } from '../text/characters.ts';
import type { Declared, Inferred } from '../types.ts';

/** An object read from JSON or YAML, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Longest value of a field; what is longer is no title, name or date. */
const MAX_VALUE = 1000;

/** Whoever sends a mail stands in its headers alone. */
type Field = Exclude<keyof Declared, 'sender'>;

const KEYS: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  outlet: [
    'source',
    'outlet',
    'publisher',
    'publication',
    'site',
    'site_name',
    'sitename',
    'newspaper',
  ],
  wire: ['wire', 'agency', 'news_agency'],
  author: ['author', 'authors', 'byline', 'creator'],
  place: ['place', 'dateline', 'location'],
  url: ['url', 'canonical', 'link', 'canonical_url', 'permalink', 'external_url'],
  language: ['language', 'lang'],
  published: [
    'published',
    'date',
    'published_at',
    'publishedat',
    'date_published',
    'datepublished',
    'publication_date',
    'pubdate',
    'publish_date',
    'created',
  ],
};

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an article's fields declare of it. Keys are matched without regard to case; a value of the wrong kind counts as absent. */
export function declaredBy(fields: Fields, how: string): Declared {
  const lower = lowerKeys(fields);
  const found: Partial<Record<keyof Declared, Inferred>> = {};
  for (const name of FIELD_NAMES) {
    const value = first(KEYS[name], (key) => nameOf(lower[key]));
    if (value !== null) found[name] = { name: value, how };
  }
  return found;
}

export const FIELD_NAMES: readonly Field[] = [
  'title',
  'outlet',
  'wire',
  'author',
  'place',
  'url',
  'language',
  'published',
];

export function lowerKeys(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** The first of some keys for which a reading gives a value; `null` when none does. */
export function first<T>(keys: readonly string[], read: (key: string) => T | null): T | null {
  for (const key of keys) {
    const value = read(key);
    if (value !== null) return value;
  }
  return null;
}

/** A name or plain value: a string, a number, a day, `{name}` or `{title}`, or a list of those joined by commas. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') {
    const folded = printable(value).replace(/\s+/g, ' ').trim();
    return folded === '' || folded.length > MAX_VALUE ? null : folded;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 20)
      .flatMap((one) => (Array.isArray(one) ? [] : (nameOf(one) ?? [])));
    return names.length > 0 ? names.join(', ') : null;
  }
  if (!isFields(value)) return null;
  return (
    [value['name'], value['title']]
      .map((v) => (typeof v === 'string' ? nameOf(v) : null))
      .find((v) => v !== null) ?? null
  );
}

/** A text of any length, made printable; of a list of texts, their paragraphs. `null` for what is neither. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return printable(value);
  const isTexts =
    Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string');
  return isTexts ? printable(value.join('\n\n')) : null;
}
