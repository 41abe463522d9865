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

/** Days looked ahead for a change of clocks: every zone that has one has it within a year. */
const AHEAD = 400;

/** Whether a change of clocks leaves the time out on some day to come. */
export async function isLeftOut(at: string, timezone: string, from: Date): Promise<boolean> {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return (await nextRuns(at, timezone, from, AHEAD)).some((run) => clock.format(run) !== at);
}

/** Whether a daily run fell due after the last one: also one that was slept through, however many were missed. */
export async function isDue(at: string, timezone: string, last: Date, now: Date): Promise<boolean> {
  const [next] = await nextRuns(at, timezone, last, 1);
  return next !== undefined && next.getTime() <= now.getTime();
}
