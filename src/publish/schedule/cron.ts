import { BriefingError } from '../../errors.ts';
import type { Job, ScheduleFile } from './job.ts';
import { guarded, quarters } from './shell.ts';

/** Debian's cron takes no longer command. */
const LONGEST = 998;

/** A line for `crontab`. Most crons know no time zone but the machine's, so the line asks for the time itself. */
export function dailyCron(job: Job): readonly ScheduleFile[] {
  const command = guarded(job).replaceAll('%', '\\%');
  if (command.length > LONGEST) {
    const hint = 'Use --as systemd, or folders with shorter paths.';
    throw new BriefingError('BAD_USAGE', 'The command is too long for a crontab.', hint);
  }
  return [{ name: 'crontab', content: `${quarters(job).join(',')} * * * * ${command}` }];
}
