import { BODY_LEAST_WORDS, BODY_SHARE, IMPORTANCE, SECTION } from '../../config/thresholds.ts';
import type { NonEmpty, Section } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import { inside } from './details.ts';
import { quotedShare } from './speaker.ts';

/** What decides where a fact stands in its event. */
export interface Placed {
  readonly versions: readonly Version[];
  readonly independentSources: number;
  /** Times that it is told, copies collapsed. */
  readonly tellings: number;
  readonly isDisputed: boolean;
}

/** How much a fact matters: how many independent sources tell it, how early, and whether they differ. */
export function importanceOf(
  view: EventView,
  { versions, independentSources, tellings, isDisputed }: Placed,
): number {
  const leads = versions.map(({ article, sentence }) => {
    const count = view.detailsOf(article).article.sentences.length;
    return 1 - sentence / Math.max(count, 1);
  });
  const first = Math.min(...versions.map(({ sentence }) => sentence));
  const corroboration = Math.log2(Math.max(independentSources, 1));
  return (
    IMPORTANCE.corroboration * corroboration +
    IMPORTANCE.repetition * Math.log2(Math.max(tellings, 1)) +
    IMPORTANCE.lead * Math.max(...leads) +
    IMPORTANCE.first / (1 + first) +
    (isDisputed ? IMPORTANCE.dispute : 0) +
    (isBackground(view, { versions, independentSources }) ? IMPORTANCE.past : 0)
  );
}

/** What kind of fact it is, by its chosen version, the first. `also` is not given here: it is a matter of room. */
export function sectionOf(
  view: EventView,
  fact: Pick<Placed, 'independentSources'> & { readonly versions: NonEmpty<Version> },
): Section {
  const [chosen] = fact.versions;
  if (quotedShare(view, chosen) >= SECTION.quoted) return 'statements';
  if (isBackground(view, fact)) return 'background';
  const figures = inside(view.detailsOf(chosen.article).numbers, chosen.span).filter(
    ({ unit }) => unit !== 'clock' && unit !== 'ordinal' && unit !== 'year old',
  );
  return chosen.sentence > 0 && figures.length >= SECTION.figures ? 'figures' : 'news';
}

/**
 * Whether a fact lies before the event: it looks back, and is not the news itself, which opens an article or which two
 * independent sources tell early.
 */
function isBackground(
  view: EventView,
  { versions, independentSources }: Pick<Placed, 'versions' | 'independentSources'>,
): boolean {
  if (!isPast(view, versions[0])) return false;
  if (versions.some(({ sentence }) => sentence === 0)) return false;
  const early = versions.filter((version) => !isLate(view, version));
  return independentSources < 2 || new Set(early.map(({ article }) => article)).size < 2;
}

function isLate(view: EventView, { article, sentence }: Version): boolean {
  return sentence >= SECTION.late * view.detailsOf(article).article.sentences.length;
}

const LOOKS_BACK =
  /\b(?:since|for (?:decades|years)|decades|in recent years|former|formerly|historic(?:ally)?|traditional(?:ly)?|used to|long been|has been|have been|had been)\b/iu;

/** Whether a passage tells of what lies before the event: years gone by, or habits and history late in its article. */
function isPast(view: EventView, version: Version | undefined): boolean {
  if (!version) return false;
  const { dates } = view.detailsOf(version.article);
  const anchor = view.anchors.get(version.article);
  const years = inside(dates, version.span).flatMap(({ iso, precision }) =>
    iso !== null && precision !== 'day' && precision !== 'week' ? [iso.slice(0, 4)] : [],
  );
  const now = anchor?.day.slice(0, 4) ?? null;
  if (years.some((year) => now !== null && year < now)) return true;
  return isLate(view, version) && LOOKS_BACK.test(version.quote);
}

/**
 * Which facts, in order of importance, have room in the body of an event: all of a short one, of a longer one those
 * that come first until the body holds its share of the articles' words. At least the first is in.
 */
export function bodyOf(
  wordsOfFacts: readonly number[],
  wordsOfArticles: number,
): readonly boolean[] {
  const room = Math.max(BODY_LEAST_WORDS, BODY_SHARE * wordsOfArticles);
  let used = 0;
  return wordsOfFacts.map((words, i) => {
    used += words;
    return i === 0 || used <= room;
  });
}
