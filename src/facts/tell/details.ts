import { type DateAnchor, type DateMention, datesOf } from '../../text/dates.ts';
import { type NameMention, namesIn } from '../../text/names.ts';
import { type NumberMention, numbersOf } from '../../text/numbers.ts';
import { type Token, tokensOf } from '../../text/words.ts';
import type { Article, Span } from '../../types.ts';
import { quotationsOf } from './quotations.ts';

/** One thing that a passage tells, in the article's own offsets. */
export interface Detail extends Span {
  readonly kind: 'name' | 'number' | 'date' | 'word';
  /** Equal for details that say the same: a name's bearer, an amount with its unit, a resolved day, a stem. */
  readonly key: string;
}

/** All that is read out of one article, once. Spans are offsets into its text. */
export interface ArticleDetails {
  readonly article: Article;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  /** Passages between quotation marks, the marks left out. */
  readonly quotations: readonly Span[];
  readonly details: readonly Detail[];
}

/** Reads an article's names, figures, dates, quotations and telling words, in order. Pure. */
export function detailsOf(article: Article, anchor: DateAnchor | null): ArticleDetails {
  const language = article.language?.code ?? 'en';
  const { text } = article;
  const tokens = tokensOf(text, language);
  const names = namesIn(text, language, tokens);
  const numbers = numbersOf(text);
  const dates = datesOf(text, anchor);
  const named: readonly Detail[] = [
    ...dates.map((d) => ({ ...spanOf(d), kind: 'date' as const, key: dateKey(text, d) })),
    ...numbers.map((n) => ({ ...spanOf(n), kind: 'number' as const, key: numberKey(n) })),
    ...names.map((n) => ({ ...spanOf(n), kind: 'name' as const, key: n.key })),
  ];
  const taken = covered(text.length, [...dates, ...names]);
  const words = tokens
    .filter((t) => !t.stop && !t.number && !taken(t.start) && t.end - t.start > 1)
    .map((t) => ({ ...spanOf(t), kind: 'word' as const, key: t.stem }));
  const details = [...named, ...words].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    article,
    language,
    tokens,
    names,
    numbers,
    dates,
    quotations: quotationsOf(text),
    details,
  };
}

/** Those of a list in text order that lie wholly inside a span. */
export function inside<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  const found: T[] = [];
  for (let i = from; i < list.length; i += 1) {
    const item = list[i];
    if (!item || item.start >= end) break;
    if (item.end <= end) found.push(item);
  }
  return found;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const dateKey = (text: string, { iso, start, end }: DateMention): string =>
  iso ?? text.slice(start, end).toLowerCase();

/** "a man in his 60s" and "69 years old" differ; "80 %" and "80 percent" do not. */
const numberKey = ({ amount, unit, to }: NumberMention): string =>
  `${amount}${to === null ? '' : `-${to}`} ${unit}`;

function covered(length: number, spans: readonly Span[]): (at: number) => boolean {
  const taken = new Uint8Array(length + 1);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return (at) => taken[at] === 1;
}
