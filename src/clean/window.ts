import type { Published, Window } from '../types.ts';

/**
 * Whether an edition covers an article. A date known only to its month or year counts as inside wherever any of
 * its days is; an undated article is inside unless the previous edition had it.
 */
export function isInside(published: Published | null, sha256: string, window: Window): boolean {
  const { since, until, after } = window;
  if (!published) return !after?.sha256s.has(sha256);
  const day = published.iso.slice(0, 10);
  const known = (bound: string) => bound.slice(0, day.length);
  if (since !== null && day < known(since)) return false;
  if (until !== null && day > known(until)) return false;
  if (after === null) return true;
  return day.length === 10
    ? day > after.date
    : day >= known(after.date) && !after.sha256s.has(sha256);
}
