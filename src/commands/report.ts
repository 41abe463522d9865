import type { Flags } from '../config/options.ts';
import type { BriefingError } from '../errors.ts';
import { describe } from '../notes.ts';
import type { Published } from '../publish/publish.ts';
import type { Briefing, Day, Note } from '../types.ts';
import type { World } from './world.ts';

/** What came of a build. */
export interface Report extends Published {
  readonly briefing: Briefing;
  readonly files: readonly string[];
  /** Editions that were removed for their age. */
  readonly retired: readonly Day[];
  /** About how it was made: they are no part of the edition. */
  readonly remarks: readonly Note[];
  /** What was sent to whom, in a line; `null` when nothing was to be sent. */
  readonly mailed: string | null;
  /** What went wrong after the edition was safe. */
  readonly failure: BriefingError | null;
}

/** Tells the result on stdout, and notes and failures on stderr. */
export function report(done: Report, flags: Flags, world: World): void {
  const { briefing, failure } = done;
  const notes = [...briefing.notes, ...done.remarks];
  if (flags['quiet'] !== true) for (const note of notes) world.err(describe(note));
  if (failure) world.err(`${failure.message}\n${failure.hint}`);
  if (flags['json'] === true) {
    world.out(JSON.stringify(asData(done)));
    return;
  }
  world.out(done.folder);
  if (flags['quiet'] === true) return;
  world.out(summary(briefing));
  if (done.mailed) world.out(done.mailed);
  if (!done.changed) world.err('Nothing changed since this edition was last made.');
  for (const date of done.retired) world.err(`Removed the edition of ${date}: older than --keep.`);
}

function asData(done: Report): object {
  const { folder, changed, files, retired, failure, briefing } = done;
  const error = failure && { code: failure.code, message: failure.message, hint: failure.hint };
  return {
    edition: folder,
    changed,
    files,
    retired,
    error,
    ...counts(briefing),
    notes: briefing.notes,
  };
}

function counts({ events, articles, changes }: Briefing) {
  const shown = events.filter((event) => event.shown);
  return {
    events: shown.length,
    articles: articles.length,
    used: articles.filter(({ fate }) => fate === 'used').length,
    facts: shown.reduce((sum, event) => sum + event.facts.length, 0),
    disagreements: shown.reduce((sum, event) => sum + event.disagreements.length, 0),
    newFacts: changes.new.length,
  };
}

function summary(briefing: Briefing): string {
  const n = counts(briefing);
  return [
    `${n.events} ${n.events === 1 ? 'event' : 'events'}`,
    n.used === n.articles
      ? `from ${n.used} ${n.used === 1 ? 'article' : 'articles'}`
      : `from ${n.used} of ${n.articles} files`,
    `with ${n.facts} ${n.facts === 1 ? 'fact' : 'facts'}`,
    `and ${n.disagreements} ${n.disagreements === 1 ? 'disagreement' : 'disagreements'}`,
  ].join(' ');
}
