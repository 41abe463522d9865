import type { Article, ArticleId } from '../../src/types.ts';
import { chance } from './chance.ts';

/** A made-up article and the event that it reports. */
export interface MadeUpReport {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
}

const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pl r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', 'l', 'm', 'n', 'r', 's', 't', 'ck', 'nd'];
const SMALL = 'the of to and a in that for on with as at by from was said has it'.split(' ');
const VOCABULARY = 30_000;
const DAY = 86_400_000;
const START = Date.UTC(2031, 0, 6);

interface Happening {
  readonly name: string;
  readonly day: number;
  readonly topic: readonly string[];
  readonly own: readonly string[];
  readonly names: readonly string[];
  readonly figures: readonly number[];
}

/**
 * About `count` reports of news length: words by Zipf's law, a topic's words shared by its events, people and places
 * shared by many events, one event in three with a look-alike twin (same topic, most of its words, other names, figures, days).
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: small makers that share one source of chance.
export function madeUpNews(count: number, seed = 1): readonly MadeUpReport[] {
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const word = (): string => {
    let made = '';
    for (let k = 2 + below(2); k > 0; k -= 1) made += pick(ONSETS) + pick(VOWELS) + pick(ENDS);
    return made;
  };
  const words = Array.from({ length: VOCABULARY }, word);
  // Inverse of the cumulative sum of 1 / rank, near enough.
  const zipf = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? 'sea';
  const several = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const people = several(Math.max(12, count / 4), () => `${capital(word())} ${capital(word())}`);
  const places = several(Math.max(8, count / 40), () => capital(word()));
  const rare = () => words[2000 + below(VOCABULARY - 2000)] ?? 'tide';
  const topics = several(Math.max(4, count / 60), () => several(40, rare));

  const happening = (
    name: string,
    topic: readonly string[],
    own: readonly string[],
  ): Happening => ({
    name,
    topic,
    own,
    day: below(60),
    names: [pick(people), pick(people), pick(people), pick(places)],
    figures: several(3, () => 2 + below(900)),
  });

  const sentence = (of: Happening): string => {
    const made = several(12 + below(12), () => {
      const at = random();
      if (at < 0.4) return pick(SMALL);
      if (at < 0.68) return zipf();
      if (at < 0.8) return pick(of.topic);
      if (at < 0.91) return pick(of.own);
      if (at < 0.98) return pick(of.names);
      return String(pick(of.figures));
    });
    return `${capital(made.join(' '))}.`;
  };

  const report = (of: Happening, k: number): MadeUpReport => ({
    id: `${of.name}-${k}`,
    event: of.name,
    title: capital(
      [pick(of.names), pick(of.own), pick(of.topic), pick(SMALL), pick(of.own), zipf()].join(' '),
    ),
    published:
      random() < 0.2
        ? null
        : new Date(START + (of.day + below(2)) * DAY).toISOString().slice(0, 10),
    text: several(9 + below(12), () => sentence(of)).join(' '),
  });

  const reports: MadeUpReport[] = [];
  for (let n = 0; reports.length < count; n += 1) {
    const topic = pick(topics);
    const own = several(22, rare);
    const one = happening(`e${n}`, topic, own);
    const twin = happening(`e${n}t`, topic, [...own.slice(0, 14), ...several(8, rare)]);
    for (const each of n % 3 === 0 ? [one, twin] : [one]) {
      for (let k = 1 + below(below(6) === 0 ? 25 : 9); k > 0; k -= 1) reports.push(report(each, k));
    }
  }
  return reports;
}

/** A report as the group stage takes it. */
export function asArticle(report: MadeUpReport): Article {
  return anArticle(report.id, report.text, {
    title: report.title,
    published: report.published,
  });
}

export interface Given {
  readonly title?: string | null;
  readonly published?: string | null;
  readonly language?: string;
  readonly fate?: Article['fate'];
  readonly duplicateOf?: string;
}

/** An article with an id, a text and whatever else matters to a test. */
export function anArticle(id: string, text: string, given: Given = {}): Article {
  const { published } = given;
  return {
    id: id as ArticleId,
    ref: id,
    file: `${id}.txt`,
    item: 0,
    title: given.title ?? null,
    outlet: null,
    wire: [],
    author: null,
    place: null,
    url: null,
    language: { code: given.language ?? 'en', how: 'test' },
    published: published ? { iso: published, precision: 'day', how: 'test' } : null,
    sha256: id,
    text,
    sentences: [{ start: 0, end: text.length }],
    removed: [],
    fate: given.fate ?? 'used',
    duplicateOf: (given.duplicateOf ?? null) as ArticleId | null,
    excludedBecause: null,
  };
}
