import { escaped } from '../markup.ts';
import type { Job, ScheduleFile } from './job.ts';
import { guarded, quarters } from './shell.ts';

/** A property list for `~/Library/LaunchAgents`; launchd knows no time zone but the machine's (launchd.plist(5)). */
export function launchdPlist(job: Job): readonly ScheduleFile[] {
  const label = `local.${job.name}`;
  const env = Object.entries(job.env).map(([k, v]) => `    ${key(k)}${text(v)}`);
  const times = quarters(job).map(
    (minute) => `    <dict>${key('Minute')}<integer>${minute}</integer></dict>`,
  );
  return [
    {
      name: `${label}.plist`,
      content: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  ${key('Label')}${text(label)}
  ${key('ProgramArguments')}<array>
    ${text('/bin/sh')}
    ${text('-c')}
    ${text(guarded(job))}
  </array>
  ${key('EnvironmentVariables')}<dict>
${env.join('\n')}
  </dict>
  ${key('WorkingDirectory')}${text(job.folder)}
  ${key('StartCalendarInterval')}<array>
${times.join('\n')}
  </array>
</dict>
</plist>
`,
    },
  ];
}

function key(name: string): string {
  return `<key>${escaped(name)}</key>`;
}

function text(value: string): string {
  return `<string>${escaped(value)}</string>`;
}
