import { acrossEditions, crossing, linksOf } from './brief/across.ts';
import { type BriefOptions, brief } from './brief/brief.ts';
import { withChanges } from './brief/changes.ts';
import { onlyNew } from './brief/onlyNew.ts';
import { staleness } from './brief/stale.ts';
import { clean } from './clean/clean.ts';
import { candidates } from './facts/candidates.ts';
import { facts } from './facts/facts.ts';
import { group } from './group/group.ts';
import { judge } from './judge/judge.ts';
import type {
  Article,
  ArticleLine,
  Briefing,
  Edition,
  ReadResult,
  SameFactJudge,
  Window,
} from './types.ts';

export interface MakeOptions extends BriefOptions {
  /** Default: every article. */
  readonly window?: Window;
  /** The edition that this one follows. */
  readonly previous?: Edition | null;
  /** Print only what is new or updated since that edition. */
  readonly onlyNew?: boolean;
  /** Hours of age of the newest article from which the edition says how old it is. */
  readonly stale?: number | null;
}

export interface MadeBriefing {
  readonly briefing: Briefing;
  readonly lines: readonly ArticleLine[];
}

const ALL: Window = { since: null, until: null, after: null };

/** The way of the data, from what was read to the edition's model. */
export async function makeBriefing(
  read: ReadResult,
  by: SameFactJudge,
  options: MakeOptions,
): Promise<MadeBriefing> {
  const { window = ALL, previous = null } = options;
  const { articles, notes } = clean(read.articles, { date: options.date, desk: read.desk, window });
  const grouped = group(articles, { overrides: read.desk.overrides, previous });
  const { events } = grouped;
  const judged = await judge(asAsked(events, candidates), by);
  const told = events.flatMap((event, i) => {
    const judgements = judged.judgements[i];
    return judgements ? [facts(event, judgements, read.desk.sources)] : [];
  });
  const across = acrossEditions(events, previous);
  const followed = await judge(
    asAsked(across, (one) => crossing(one, candidates(one.joined))),
    judged.by,
  );
  const links = across.flatMap((one, i) => {
    const judgements = followed.judgements[i];
    return judgements ? linksOf(one, judgements) : [];
  });
  const noted = {
    ...read,
    notes: [...read.notes, ...notes, ...grouped.notes, ...judged.notes, ...followed.notes],
  };
  const whole = withChanges(brief(noted, articles, told, options), previous, links);
  const briefing = finished(whole, options);
  return { briefing, lines: linesOf(briefing, articles) };
}

/** What is made of each when its turn comes, afresh whenever it is gone through: pairs in their thousands are not held all at once. */
function asAsked<T, R>(all: readonly T[], make: (one: T) => R): Iterable<R> {
  return {
    *[Symbol.iterator]() {
      for (const one of all) yield make(one);
    },
  };
}

/** What the run asks of the whole edition: its age said, and only what is new shown. */
function finished(whole: Briefing, { stale = null, onlyNew: isShort }: MakeOptions): Briefing {
  const age = stale === null ? null : staleness(whole, stale);
  const briefing = age ? { ...whole, notes: [age, ...whole.notes] } : whole;
  return isShort ? onlyNew(briefing) : briefing;
}

/** `articles.jsonl`: a line for each input that the edition lists, its cleaned text `''` when there is none. */
function linesOf(briefing: Briefing, articles: readonly Article[]): readonly ArticleLine[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return briefing.articles.map(({ id, file, item, title }) => {
    return { id, file, item, title, text: texts.get(id) ?? '' };
  });
}
