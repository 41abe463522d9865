import { join } from 'node:path';
import { type MadeBriefing, makeBriefing, read, readingJudge } from '../../src/index.ts';
import type { Briefing, BriefingEvent, Fact } from '../../src/types.ts';
import { ROOT } from './imports.ts';

export const SAMPLE: string = join(ROOT, 'articles');

/** What the pipeline makes of a folder of articles with the default judge, as of a fixed date. */
export async function madeFrom(folder: string, date = '2026-01-15'): Promise<MadeBriefing> {
  const generator = { name: 'briefing-generator', version: '0.0.0' };
  return makeBriefing(await read(folder), readingJudge(), { date, timezone: 'UTC', generator });
}

/** The edition's model of a folder of articles, as of a fixed date. */
export async function editionOf(folder: string, date?: string): Promise<Briefing> {
  return (await madeFrom(folder, date)).briefing;
}

/** Everything of a fact that a reader sees. */
export function shownText(fact: Fact): string {
  return [fact.chosen, ...fact.extras].map(({ quote }) => quote).join('\n');
}

/** The facts of an event that print a passage matching every pattern. */
export function factsTelling(
  event: BriefingEvent,
  ...patterns: readonly RegExp[]
): readonly Fact[] {
  return event.facts.filter((fact) =>
    patterns.every((p) => p.test(fact.versions.map(({ quote }) => quote).join('\n'))),
  );
}
