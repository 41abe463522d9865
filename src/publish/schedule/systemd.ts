import { commandOf, type Job, type ScheduleFile } from './job.ts';
import { due, quarters, quoted } from './shell.ts';

/**
 * A service and its timer, for `~/.config/systemd/user` or `/etc/systemd/system`. A timer whose time a change of clocks
 * leaves out is silent all that day (systemd.time(7)): such a job is asked every quarter of an hour whether it is due.
 */
export function systemdUnits(job: Job): readonly ScheduleFile[] {
  const env = Object.entries(job.env).map(([k, v]) => `Environment=${word(`${k}=${v}`)}`);
  return [
    {
      name: `${job.name}.service`,
      content: `[Unit]
Description=Make and send the briefing of the day
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${specifiers(job.folder)}
${env.join('\n')}
${job.isLeftOut ? `ExecCondition=/bin/sh -c ${word(due(job))}\n` : ''}ExecStart=${commandOf(job).map(word).join(' ')}
TimeoutStartSec=2h
Nice=10
`,
    },
    {
      name: `${job.name}.timer`,
      content: `[Unit]
Description=Make and send the briefing every day at ${job.at} (${job.timezone})

[Timer]
OnCalendar=${job.isLeftOut ? `*:${quarters(job).join(',')}` : `*-*-* ${job.at}:00 ${job.timezone}`}
Persistent=true

[Install]
WantedBy=timers.target
`,
    },
  ];
}

/** A word of a unit: quoted, with `%` and `$` taken for themselves (systemd.service(5), "Command lines"). */
function word(text: string): string {
  quoted(text);
  const escaped = specifiers(text).replaceAll('$', '$$$$').replace(/["\\]/g, '\\$&');
  return /^[\w@+=:,./-]+$/.test(text) ? text : `"${escaped}"`;
}

function specifiers(text: string): string {
  return text.replaceAll('%', '%%');
}
