import { type BriefOptions, brief } from './brief/brief.ts';
import { clean } from './clean/clean.ts';
import { candidates } from './facts/candidates.ts';
import { facts } from './facts/facts.ts';
import { group } from './group/group.ts';
import { judge } from './judge/judge.ts';
import type { ArticleLine, Briefing, ReadResult, SameFactJudge } from './types.ts';

export interface MadeBriefing {
  readonly briefing: Briefing;
  readonly lines: readonly ArticleLine[];
}

/** The way of the data, from what was read to the edition's model. */
export async function makeBriefing(
  read: ReadResult,
  by: SameFactJudge,
  options: BriefOptions,
): Promise<MadeBriefing> {
  const window = { since: null, until: null, after: null };
  const { articles } = clean(read.articles, { date: options.date, desk: read.desk, window });
  const { events } = group(articles);
  const judged = await judge(events.map(candidates), by);
  const told = events.flatMap((event, i) => {
    const judgements = judged[i];
    return judgements ? [facts(event, judgements, read.desk.sources)] : [];
  });
  const lines = articles.map(({ id, file, item, title, text }) => ({
    id,
    file,
    item,
    title,
    text,
  }));
  return { briefing: brief(read, articles, told, options), lines };
}
