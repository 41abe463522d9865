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

/**
 * A shell command that, called every quarter of an hour, runs the job once a day: as soon as the clock of its time
 * zone has reached its time. It thus needs no scheduler that knows time zones, follows every change of clocks, and
 * makes up for a machine that was off or asleep.
 */
export function guarded(job: Job): string {
  const env = Object.entries(job.env).map(([name, value]) => `${name}=${quoted(value)}`);
  const command = commandOf(job).map(quoted).join(' ');
  return [
    due(job),
    `cd ${quoted(job.folder)}`,
    `env ${env.join(' ')} ${command} >> ${quoted(job.out)}/.brief-log 2>&1`,
  ].join(' && ');
}

/** A shell command that succeeds once a day, from the job's time on: a file in the output folder remembers the day. */
export function due(job: Job): string {
  const zone = quoted(job.timezone);
  const out = quoted(job.out);
  const mark = `${out}/.brief-ran-${job.name}-`;
  const [hours = '', minutes = ''] = job.at.split(':');
  return [
    `d=$(TZ=${zone} date +%F)`,
    `[ "$(TZ=${zone} date +%H%M)" -ge ${hours}${minutes} ]`,
    `[ ! -e ${mark}"$d" ]`,
    `mkdir -p ${out}`,
    `rm -f ${mark}*`,
    `: > ${mark}"$d"`,
  ].join(' && ');
}

/** The minutes of each hour at which a time zone's clock can show the job's minute: offsets are quarters of hours. */
export function quarters({ at }: Job): readonly number[] {
  const minute = Number(at.slice(3));
  return [0, 15, 30, 45].map((step) => (minute + step) % 60).sort((a, b) => a - b);
}
