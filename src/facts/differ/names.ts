import { SPELLING_LETTERS } from '../../config/thresholds.ts';
import type { NameMention } from '../../text/names.ts';
import type { ArticleId, Side } from '../../types.ts';
import type { EventView } from '../view.ts';
import type { Clash } from './clash.ts';

interface Spelling {
  readonly key: string;
  readonly words: readonly string[];
  readonly mentions: readonly (NameMention & { readonly article: ArticleId })[];
}

/** Names of an event that are spellings of one another: the same words but for a letter or two in one of them. */
export function compareNames(view: EventView): readonly Clash[] {
  const spellings = spellingsOf(view);
  const clashes: Clash[] = [];
  spellings.forEach((a, i) => {
    for (const b of spellings.slice(i + 1)) {
      if (!isVariant(a, b) || standTogether(view, a, b)) continue;
      const [one, ...ones] = sidesFor(view, a);
      const [two, ...twos] = sidesFor(view, b);
      if (one && two)
        clashes.push({
          about: 'spelling of a name',
          kind: 'name',
          severity: 'precision',
          sides: [one, two, ...ones, ...twos],
        });
    }
  });
  return clashes;
}

function spellingsOf(view: EventView): readonly Spelling[] {
  const byKey = new Map<string, Spelling['mentions'][number][]>();
  for (const { id } of view.articles) {
    for (const name of view.detailsOf(id).names) {
      if (name.kind === 'place' && !name.key.includes(' ')) continue;
      byKey.set(name.key, [...(byKey.get(name.key) ?? []), { ...name, article: id }]);
    }
  }
  return [...byKey]
    .map(([key, mentions]) => ({ key, words: key.split(' '), mentions }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Names of two words or more that differ in the spelling of just one of them. */
function isVariant({ words: a }: Spelling, { words: b }: Spelling): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  if (british(a.join(' ')) === british(b.join(' '))) return false;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [only, ...others] = differing;
  return only !== undefined && others.length === 0 && isRespelt(only[0], only[1]);
}

/** British and American spellings of the words in a body's name are one spelling. */
const british = (name: string): string =>
  name
    .replace(/is(ation|e)/g, 'iz$1')
    .replace(/our\b/g, 'or')
    .replace(/tre\b/g, 'ter')
    .replace(/ence\b/g, 'ense')
    .replace(/mme\b/g, 'm');

/** One letter more, less or other, in words of five letters or more; a plural or a people's name is another word. */
function isRespelt(a: string, b: string): boolean {
  if (
    Math.min(a.length, b.length) < SPELLING_LETTERS - 1 ||
    Math.max(a.length, b.length) < SPELLING_LETTERS
  )
    return false;
  if (
    a.charAt(0) !== b.charAt(0) ||
    `${a}s` === b ||
    `${b}s` === a ||
    `${a}n` === b ||
    `${b}n` === a
  )
    return false;
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (a.length === b.length) return restA.slice(1) === restB.slice(1) || isSwap(restA, restB);
  return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}

const isSwap = (a: string, b: string): boolean =>
  a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0];

/** Two names in one sentence are two bearers. */
function standTogether(view: EventView, a: Spelling, b: Spelling): boolean {
  const places = new Set(a.mentions.map((m) => sentenceAt(view, m)));
  return b.mentions.some((m) => places.has(sentenceAt(view, m)));
}

function sentenceAt(
  view: EventView,
  { article, start }: { readonly article: ArticleId; readonly start: number },
): string {
  const { sentences } = view.detailsOf(article).article;
  return `${article} ${sentences.findIndex((s) => start >= s.start && start < s.end)}`;
}

/** Where each article first writes the name so, in full where it does. */
function sidesFor(view: EventView, { mentions, key }: Spelling): readonly Side[] {
  const words = key.split(' ').length;
  return view.articles.flatMap(({ id }) => {
    const own = mentions.filter(({ article }) => article === id);
    const first = own.find(({ text }) => text.split(/\s+/).length === words) ?? own[0];
    return first ? sideAt(view, first) : [];
  });
}

function sideAt(view: EventView, name: Spelling['mentions'][number]): readonly Side[] {
  const { text, sentences } = view.detailsOf(name.article).article;
  const sentence = sentences.find((s) => name.start >= s.start && name.end <= s.end);
  if (!sentence) return [];
  const quote = text.slice(sentence.start, sentence.end);
  return [{ value: name.text, article: name.article, ...sentence, quote }];
}
