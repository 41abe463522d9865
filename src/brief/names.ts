import { bearersOf } from '../text/bearers.ts';
import { namesPeople } from '../text/countries.ts';
import { type NameMention, namesIn } from '../text/names.ts';
import type { NewsEvent } from '../types.ts';

/** How many people and places stand under an event's headline. */
const MOST_PEOPLE = 8;
const MOST_PLACES = 5;
/** Mentions from which a person or a place belongs to the event. */
const LEAST_MENTIONS = 2;

const LOCATED = /\b(?:in|at|near|to|from|outside|across|of)\s+(?:the\s+)?(?:capital,?\s+)?$/u;

interface Named {
  readonly key: string;
  readonly mentions: number;
  readonly articles: number;
  /** The fullest form that the articles use most. */
  readonly text: string;
}

/** The people and places of an event, the most widely named first. */
export function namesOf(event: NewsEvent): {
  readonly people: readonly string[];
  readonly places: readonly string[];
} {
  const used = event.articles.filter(({ fate }) => fate === 'used');
  const read = used.map(({ text, language, id }) => ({
    id,
    text,
    names: namesIn(text, language?.code ?? 'en'),
  }));
  const bearer = bearersOf(read.flatMap(({ names }) => names.map(({ key }) => key)));
  const all = read.flatMap(({ id, text, names }) =>
    names.map((name) => ({
      ...name,
      id,
      before: text.slice(Math.max(0, name.start - 20), name.start),
    })),
  );
  const kinds = new Map(
    all.filter(({ kind }) => kind === 'person').map(({ key, kind }) => [bearer(key), kind]),
  );
  const people = all.filter(({ key }) => kinds.has(bearer(key)));
  const places = all.filter(
    ({ before, kind, text }) => kind === 'place' && LOCATED.test(before) && !namesPeople(text),
  );
  return {
    people: counted(people, ({ key }) => bearer(key)).slice(0, MOST_PEOPLE),
    places: counted(places, ({ text }) => text).slice(0, MOST_PLACES),
  };
}

type Mention = NameMention & { readonly id: string };

function counted(
  mentions: readonly Mention[],
  keyOf: (mention: Mention) => string,
): readonly string[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    byKey.set(key, [...(byKey.get(key) ?? []), mention]);
  }
  return [...byKey]
    .filter(([, list]) => list.length >= LEAST_MENTIONS)
    .map(([key, list]) => summary(key, list))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.key < b.key ? -1 : 1))
    .map(({ text }) => text);
}

function summary(key: string, list: readonly Mention[]): Named {
  const count = new Map<string, number>();
  for (const { text } of list) count.set(text, (count.get(text) ?? 0) + 1);
  const words = (text: string) => text.split(/\s+/).length;
  const [[text = key] = []] = [...count].sort(
    (a, b) => words(b[0]) - words(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  return { key, mentions: list.length, articles: new Set(list.map(({ id }) => id)).size, text };
}
