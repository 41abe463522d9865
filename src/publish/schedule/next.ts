/**
 * The next times of a daily run after an instant. A time that a clock change leaves out comes at the first moment
 * after the gap; one that comes twice comes the first time alone.
 */
export async function nextRuns(
  at: string,
  timezone: string,
  after: Date,
  count: number,
): Promise<readonly Date[]> {
  const { Cron } = await import('croner');
  const [hour, minute] = at.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * *`, { timezone, paused: true }).nextRuns(count, after);
}

/** Whether a daily run fell due after the last one: also one that was slept through, however many were missed. */
export async function isDue(at: string, timezone: string, last: Date, now: Date): Promise<boolean> {
  const [next] = await nextRuns(at, timezone, last, 1);
  return next !== undefined && next.getTime() <= now.getTime();
}
