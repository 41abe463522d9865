import { commandOf, type Job, type ScheduleFile } from './job.ts';
import { due, markOf, quarters, quoted } from './shell.ts';

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
${startOf(job)}
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

function startOf(job: Job): string {
  const command = commandOf(job);
  if (!job.isLeftOut) return `ExecStart=${command.map(word).join(' ')}`;
  const mark = quoted(markOf(job.out, job.name));
  const run = `${command.map(quoted).join(' ')}; c=$?; echo $c | tee ${mark}[0-9]* > /dev/null; exit $c`;
  return `ExecCondition=/bin/sh -c ${word(due(job))}\nExecStart=/bin/sh -c ${word(run)}`;
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
