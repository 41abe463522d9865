import { BriefingError } from '../../errors.ts';
import { commandOf, type Job } from './job.ts';

/** A word for `sh`, whatever stands in it. @throws BriefingError BAD_USAGE for a line break. */
export function quoted(word: string): string {
  if (/[\r\n\0]/.test(word)) {
    const hint = 'Move the folder to a path without them.';
    throw new BriefingError('BAD_USAGE', 'A path with a line break cannot be scheduled.', hint);
  }
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Minutes after which a run that has not ended is taken for lost: a slow mail server is given twenty, a print some. */
const LOST_MINUTES = 180;

/**
 * A shell command that, called every quarter of an hour, runs the job once a day: as soon as the clock of its time
 * zone has reached its time. It thus needs no scheduler that knows time zones, follows every change of clocks, and
 * makes up for a machine that was off or asleep.
 */
export function guarded(job: Job): string {
  const env = Object.entries(job.env).map(([name, value]) => `${name}=${quoted(value)}`);
  const command = commandOf(job).map(quoted).join(' ');
  const run = `env ${env.join(' ')} ${command} >> ${quoted(job.out)}/.brief-log 2>&1`;
  return `${due(job)} && cd ${quoted(job.folder)} && { ${run}; echo $? > "$m$d"; }`;
}

/**
 * A shell command that succeeds once a day, from the job's time on. A file in the output folder remembers the day,
 * `"$m$d"`: empty from the start of the run to its end, then with its exit code. A run that never came to its end,
 * because the machine went down, is made again.
 */
export function due({ timezone, name, at, out }: Job): string {
  const clock = (format: string) => `$(TZ=${quoted(timezone)} date +${format})`;
  return [
    `d=${clock('%F')}`,
    `m=${quoted(markOf(out, name))}`,
    `[ "${clock('%H%M')}" -ge ${at.replace(':', '')} ]`,
    `{ [ ! -e "$m$d" ] || [ -n "$(find "$m$d" -size 0 -mmin +${LOST_MINUTES})" ]; }`,
    `mkdir -p ${quoted(out)}`,
    `rm -f "$m"[0-9]*`,
    `: > "$m$d"`,
  ].join(' && ');
}

/** Before the day, the file that remembers a job's last run. */
export function markOf(out: string, name: string): string {
  return `${out}/.brief-ran-${name}-`;
}

/** The minutes of each hour at which a time zone's clock can show the job's minute: offsets are quarters of hours. */
export function quarters({ at }: Job): readonly number[] {
  const minute = Number(at.slice(3));
  return [0, 15, 30, 45].map((step) => (minute + step) % 60).sort((a, b) => a - b);
}
