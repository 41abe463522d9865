import { countryOf } from '../../text/countries.ts';
import { datesOf } from '../../text/dates.ts';
import { type NameMention, namesIn } from '../../text/names.ts';
import { numbersOf } from '../../text/numbers.ts';
import { cardinalOf, scaleOf } from '../../text/numerals.ts';
import { type Token, tokensOf } from '../../text/words.ts';
import type { Article, Span } from '../../types.ts';

/**
 * A word of a text in the form in which passages are compared: a stem, a country for its capital and people,
 * a figure by its amount.
 */
export interface Term extends Span {
  /** `@russia`, `#80`, `=2024-06-20`, or a stem. */
  readonly key: string;
  /** The word as folded, for looking up how common it is. */
  readonly word: string;
  readonly kind: 'word' | 'name' | 'figure' | 'date';
  /** Carries grammar only. */
  readonly stop: boolean;
}

/** The terms of an article's text, in order. Pure. */
export function termsOf(article: Article): readonly Term[] {
  const { text } = article;
  const language = article.language?.code ?? 'en';
  const tokens = tokensOf(text, language);
  const names = namesIn(text, language, tokens);
  const folded = [...figures(text), ...names.flatMap(country)].sort((a, b) => a.start - b.start);
  return merged(tokens, folded, names);
}

/**
 * The days that an article's text speaks of, resolved, in order. They stand beside the terms and not in their place:
 * most reports of an event name the same few days, which tell its statements apart badly.
 */
export function daysOf(article: Article): readonly Term[] {
  const { published } = article;
  const anchor =
    published && published.precision !== 'year'
      ? { day: published.iso.slice(0, 10), precision: published.precision }
      : null;
  return datesOf(article.text, anchor).flatMap(({ start, end, iso, parts }) => {
    const day = iso ?? (parts.weekday === undefined ? null : `weekday ${parts.weekday}`);
    const word = article.text.slice(start, end).toLowerCase();
    return day === null ? [] : [{ start, end, key: `=${day}`, word, kind: 'date', stop: false }];
  });
}

function figures(text: string): readonly Term[] {
  return numbersOf(text).map(({ start, end, amount, unit }) => ({
    start,
    end,
    key: unit === 'clock' ? `#${amount} clock` : `#${amount}`,
    word: text.slice(start, end).toLowerCase(),
    kind: 'figure',
    // "one" counts nothing.
    stop: amount === 1,
  }));
}

/** A country's key is its common name, whether the text names it, its capital, its people or its government's seat. */
function country({ start, end, text }: NameMention): readonly Term[] {
  const name = countryOf(text);
  const word = text.toLowerCase();
  return name === null ? [] : [{ start, end, key: `@${name}`, word, kind: 'name', stop: false }];
}

/** Tokens, with the folded passages in the place of the words that they fold; a figure keeps what it counts. */
function merged(
  tokens: readonly Token[],
  folded: readonly Term[],
  names: readonly NameMention[],
): readonly Term[] {
  const foldAt = covering(folded);
  const nameAt = covering(names);
  const given = new Set<Term>();
  return tokens.flatMap((token) => {
    const fold = foldAt(token);
    const isNew = fold !== null && !given.has(fold);
    if (isNew) given.add(fold);
    const kept =
      fold === null || (fold.kind === 'figure' && !isNumeral(token))
        ? [plainTerm(token, nameAt(token))]
        : [];
    return isNew ? [fold, ...kept] : kept;
  });
}

/** For tokens asked about in order: the passage that covers each, if any. */
function covering<T extends Span>(passages: readonly T[]): (token: Token) => T | null {
  let next = 0;
  return (token) => {
    while ((passages[next]?.end ?? Infinity) <= token.start) next += 1;
    const passage = passages[next];
    return passage && token.start >= passage.start && token.end <= passage.end ? passage : null;
  };
}

/** A person goes by the last word of the name: the given name is dropped, since a short form lacks it. */
function plainTerm(token: Token, name: NameMention | null): Term {
  const dropped = name?.kind === 'person' && token.end < name.end;
  return {
    start: token.start,
    end: token.end,
    key: token.stem,
    word: token.folded,
    kind: name ? 'name' : 'word',
    stop: token.stop || dropped,
  };
}

function isNumeral(token: Token): boolean {
  const { folded } = token;
  return token.number || cardinalOf(folded) > 0 || scaleOf(folded) > 1 || /^dozens?$/.test(folded);
}
