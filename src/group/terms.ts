import { datesOf } from '../text/dates.ts';
import { namesIn } from '../text/names.ts';
import { tokensOf } from '../text/words.ts';
import type { Article } from '../types.ts';

/** What a term was in the text. */
export const WORD = 0;
export const NAME = 1;
export const FIGURE = 2;

/**
 * The terms of all articles, those of article `i` at `starts[i]` to `starts[i + 1]` in ascending order of their number.
 * One list serves every comparison: the kind and the place of a term tell to which it belongs.
 */
export interface Terms {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** Times that the term stands in the article, 255 at most. */
  readonly counts: Uint8Array;
  /** 1 where the term stands in the title or among the first words, where a report says what happened. */
  readonly leads: Uint8Array;
  /** By term: WORD, NAME or FIGURE. */
  readonly kinds: Uint8Array;
  /** By term: articles that hold it. */
  readonly frequencies: Int32Array;
  /** By term, as compared: a stem, a name's key or a figure. */
  readonly labels: readonly string[];
  /** By term: 1 where some article knows the name as a person's. */
  readonly persons: Uint8Array;
  /** By article: days of the year (0 to 371: 31 × month + day) that its opening speaks of. */
  readonly days: readonly (readonly number[])[];
  /** By article: calendar days, counted from 1970, that its opening names with a year known. */
  readonly dates: readonly (readonly number[])[];
  /** By article: words of its text. */
  readonly lengths: Int32Array;
}

interface Growing {
  readonly numbers: Map<string, number>;
  readonly labels: string[];
  readonly kinds: number[];
  readonly persons: number[];
}

interface Entry {
  count: number;
  lead: number;
}

/** Terms of the articles, in their order. `leadWords`: telling words of the text that count as its lead. Pure. */
export function termsOf(articles: readonly Article[], leadWords: number): Terms {
  const grown: Growing = { numbers: new Map(), labels: [], kinds: [], persons: [] };
  const starts = new Int32Array(articles.length + 1);
  const lengths = new Int32Array(articles.length);
  const chunks: { ids: Int32Array; counts: Uint8Array; leads: Uint8Array }[] = [];
  let total = 0;
  articles.forEach((article, i) => {
    const { entries, words } = entriesOf(article, leadWords, grown);
    const ids = Int32Array.from(entries.keys()).sort();
    const counts = new Uint8Array(ids.length);
    const leads = new Uint8Array(ids.length);
    ids.forEach((id, k) => {
      const entry = entries.get(id);
      counts[k] = Math.min(255, entry?.count ?? 0);
      leads[k] = entry?.lead ?? 0;
    });
    chunks.push({ ids, counts, leads });
    lengths[i] = words;
    total += ids.length;
    starts[i + 1] = total;
  });
  const ids = new Int32Array(total);
  const counts = new Uint8Array(total);
  const leads = new Uint8Array(total);
  const frequencies = new Int32Array(grown.labels.length);
  chunks.forEach((chunk, i) => {
    ids.set(chunk.ids, starts[i]);
    counts.set(chunk.counts, starts[i]);
    leads.set(chunk.leads, starts[i]);
    for (const id of chunk.ids) frequencies[id] = (frequencies[id] ?? 0) + 1;
  });
  const spoken = articles.map(spokenOf);
  return {
    size: articles.length,
    starts,
    ids,
    counts,
    leads,
    kinds: Uint8Array.from(grown.kinds),
    frequencies,
    labels: grown.labels,
    persons: Uint8Array.from(grown.persons),
    days: spoken.map(({ days }) => days),
    dates: spoken.map(({ dates }) => dates),
    lengths,
  };
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function entriesOf(
  article: Article,
  leadWords: number,
  grown: Growing,
): { entries: Map<number, Entry>; words: number } {
  const title = article.title ?? '';
  const language = article.language?.code ?? 'en';
  // One text, so that a name the body spells out is known in the title.
  const text = title ? `${title}.\n${article.text}` : article.text;
  const bodyAt = title ? title.length + 2 : 0;
  const tokens = tokensOf(text, language);
  const entries = new Map<number, Entry>();
  let telling = 0;
  for (const token of tokens) {
    if (token.stop) continue;
    const inTitle = token.start < bodyAt;
    if (!inTitle) telling += 1;
    const lead = inTitle || telling <= leadWords ? 1 : 0;
    add(entries, numberOf(token.stem, token.number ? FIGURE : WORD, grown), lead);
  }
  for (const name of namesIn(text, language, tokens)) {
    const id = numberOf(name.key, NAME, grown);
    if (name.kind === 'person') grown.persons[id] = 1;
    add(entries, id, 0);
  }
  return { entries, words: tokens.length };
}

function add(entries: Map<number, Entry>, id: number, lead: number): void {
  const entry = entries.get(id);
  if (!entry) {
    entries.set(id, { count: 1, lead });
    return;
  }
  entry.count += 1;
  entry.lead |= lead;
}

function numberOf(label: string, kind: number, grown: Growing): number {
  const key = kind === NAME ? `${label}\0` : label;
  const known = grown.numbers.get(key);
  if (known !== undefined) return known;
  const made = grown.labels.length;
  grown.numbers.set(key, made);
  grown.labels.push(label);
  grown.kinds.push(kind);
  grown.persons.push(0);
  return made;
}

/** UTF-16 units of a text in which it says when the thing happened. */
const OPENING = 1500;

/** Milliseconds. */
const DAY = 86_400_000;

function spokenOf({ text, published }: Article): {
  days: readonly number[];
  dates: readonly number[];
} {
  const anchor =
    published && published.precision !== 'year'
      ? { day: published.iso.slice(0, 10), precision: published.precision }
      : null;
  const days = new Set<number>();
  const dates = new Set<number>();
  for (const { iso, precision, parts } of datesOf(text.slice(0, OPENING), anchor)) {
    const named = parts.month !== undefined && parts.day !== undefined;
    if (named) days.add(31 * ((parts.month ?? 1) - 1) + (parts.day ?? 1) - 1);
    if (iso === null || precision !== 'day') continue;
    if (!named) days.add(31 * (Number(iso.slice(5, 7)) - 1) + Number(iso.slice(8, 10)) - 1);
    else dates.add(Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY));
  }
  return { days: [...days], dates: [...dates] };
}
