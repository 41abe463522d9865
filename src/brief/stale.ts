import type { Briefing, Note } from '../types.ts';

/**
 * A note when the newest article of an edition is older than `hours` on the edition's day; days are compared, since
 * most articles give no hour. An edition without a dated article says nothing of its age.
 */
export function staleness({ date, articles }: Briefing, hours: number): Note | null {
  const newest = articles
    .filter(({ event }) => event !== null)
    .flatMap(({ published }) => published?.iso.slice(0, 10) ?? [])
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const age = (Date.parse(date) - Date.parse(newest)) / 3_600_000;
  return age >= hours ? { code: 'stale', detail: newest } : null;
}
