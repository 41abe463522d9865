import { resolve as absolute, sep } from 'node:path';
import type { Settings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import type { Day, Edition, ReadResult, Window } from '../types.ts';
import { dayIn, zoneOf } from './times.ts';
import type { World } from './world.ts';

/** A run's settings with its paths and its day made definite. */
export interface Run extends Settings {
  readonly date: Day;
  readonly timezone: string;
}

/** @throws BriefingError BAD_USAGE when the editions would lie among the articles, or no day is in the window. */
export function runOf(settings: Settings, world: World): Run {
  const timezone = zoneOf(settings);
  const articles = absolute(world.cwd, settings.articles);
  const out = absolute(world.cwd, settings.out);
  if (`${out}${sep}`.startsWith(`${articles}${sep}`)) {
    const hint =
      'Pass --out with a folder elsewhere, or its own editions would be read as articles.';
    throw new BriefingError('BAD_USAGE', `${out} lies inside the articles folder.`, hint);
  }
  const { since, until } = settings;
  if (since !== null && since !== 'last' && until !== null && since > until) {
    const message = `No day is since ${since} and until ${until}.`;
    throw new BriefingError('BAD_USAGE', message, 'Pass the earlier day with --since.');
  }
  const date = settings.date ?? dayIn(timezone, world.now());
  return { ...settings, articles, out, date, timezone };
}

/** @throws BriefingError for input of which no edition is to be made. */
export function refuse(
  { articles, unreadable }: ReadResult,
  { strict, articles: folder }: Run,
): void {
  const [broken] = unreadable;
  if (strict && broken) {
    const others = unreadable.length > 1 ? ` and ${unreadable.length - 1} more` : '';
    const message = `${broken.file} could not be read (${broken.reason})${others}.`;
    throw new BriefingError('FAILED', message, 'Remove it, or build without --strict.');
  }
  if (articles.length > 0) return;
  const why = broken ? `nothing readable: ${broken.file}: ${broken.reason}` : 'nothing to read';
  const hint =
    'Put articles there (.txt, .md, .html, .json, .jsonl, .xml, .eml). No edition was made.';
  throw new BriefingError('NO_ARTICLES', `${folder} holds ${why}.`, hint);
}

/** The window of articles that the settings ask for. */
export function windowOf({ since, until }: Run, previous: Edition | null): Window {
  if (since !== 'last') return { since, until, after: null };
  if (previous === null) return { since: null, until, after: null };
  const sha256s = previous.briefing.articles.flatMap((article) => article.sha256 ?? []);
  const after = { date: previous.briefing.date, sha256s: new Set(sha256s) };
  return { since: null, until, after };
}
