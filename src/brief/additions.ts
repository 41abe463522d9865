import { OTHER_WORDS } from '../config/thresholds.ts';
import { deedsIn } from '../text/deeds.ts';
import { type NameMention, namesIn } from '../text/names.ts';
import { type NumberMention, numbersOf } from '../text/numbers.ts';
import { plain, type Token, tokensOf } from '../text/words.ts';
import type { Fact, Quote } from '../types.ts';
import { lettersOf } from './follow.ts';

/** Tells the language of an article's text (ISO 639-1). */
export type LanguageOf = (article: Quote['article']) => string;

/**
 * Whether a passage of a fact tells what the facts that it was joined to did not: a figure, a day, a name, or something
 * done. A fact may be joined to an old one by what both repeat, and still bring the news of the day. Pure.
 */
export function addsTo(before: readonly Fact[], now: Fact, languageOf: LanguageOf): boolean {
  const known = new Told(before.flatMap(passagesOf), languageOf);
  const fresh = passagesOf(now).filter((passage) => !known.holds(passage));
  if (fresh.length === 0) return false;
  const days = new Set(before.flatMap(({ dates }) => dates));
  return now.dates.some((day) => !days.has(day)) || fresh.some((passage) => known.lacks(passage));
}

/** All that an edition holds of a fact. */
export function passagesOf({ versions, extras }: Fact): readonly Quote[] {
  return [...versions, ...extras];
}

/** What passages tell. */
class Told {
  readonly #letters: readonly string[];
  readonly #stems: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;
  readonly #figures: readonly NumberMention[];
  readonly #languageOf: LanguageOf;

  constructor(passages: readonly Quote[], languageOf: LanguageOf) {
    const tokens = passages.flatMap(({ quote, article }) => tokensOf(quote, languageOf(article)));
    this.#letters = passages.map(({ quote }) => lettersOf(quote));
    this.#stems = new Set(tokens.map(({ stem }) => stem));
    this.#words = new Set(tokens.map(({ folded }) => plain(folded)));
    this.#figures = passages.flatMap(({ quote }) => numbersOf(quote));
    this.#languageOf = languageOf;
  }

  /** Word for word, whatever the marks. */
  holds({ quote }: Quote): boolean {
    const letters = lettersOf(quote);
    return this.#letters.some((one) => one.includes(letters));
  }

  /** Whether the passage has a figure, a name or a deed that these have not. */
  lacks({ quote, article }: Quote): boolean {
    const language = this.#languageOf(article);
    return (
      numbersOf(quote).some((figure) => !this.#counts(figure)) ||
      namesIn(quote, language).some(
        (name) => isName(name, language) && !this.#names(name.text, language),
      ) ||
      this.#lacksDeed(quote, language)
    );
  }

  #counts({ unit, amount, to }: NumberMention): boolean {
    return this.#figures.some(
      (one) => one.amount === amount && one.to === to && (one.unit === unit || unit === ''),
    );
  }

  #names(name: string, language: string): boolean {
    return tokensOf(name, language).every((t) => t.stop || this.#words.has(plain(t.folded)));
  }

  /** Verbs are told by their forms in English; several new words tell of something too, in any language. */
  #lacksDeed(quote: string, language: string): boolean {
    const isNew = ({ stem }: Token) => !this.#stems.has(stem);
    if (language === 'en' && deedsIn(quote).some(isNew)) return true;
    const words = tokensOf(quote, language).filter((t) => !t.stop && !t.number && isNew(t));
    return new Set(words.map(({ stem }) => stem)).size >= OTHER_WORDS;
  }
}

/** German capitalises every noun: there only a person's or a place's name is surely one. */
const isName = ({ kind }: NameMention, language: string): boolean =>
  language !== 'de' || kind !== 'other';
