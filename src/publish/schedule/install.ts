import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefingError } from '../../errors.ts';
import { dailyCron } from './cron.ts';
import type { Job } from './job.ts';
import { systemdUnits } from './systemd.ts';

/** The machine's own tools, and where a user's units live. */
export interface Tools {
  readonly run: (
    command: string,
    argv: readonly string[],
    input?: string,
  ) => { readonly status: number; readonly out: string; readonly err: string };
  readonly home: string;
}

/** Puts the job into the user's crontab, or takes it out; twice is as once, and other lines stay as they are. */
export function installCrontab(job: Job, isRemoval: boolean, { run }: Tools): string {
  const listed = run('crontab', ['-l']);
  if (listed.status !== 0 && !/no crontab/i.test(listed.err))
    throw failed('crontab -l', listed.err);
  const [start, end] = [`# brief ${job.name}: begin`, `# brief ${job.name}: end`];
  const others = without(listed.out.split('\n'), start, end);
  const lines = dailyCron(job).map(({ content }) => content);
  const kept = others.join('\n').replace(/\n+$/, '');
  const head = kept === '' ? [] : [kept];
  const content = [...head, ...(isRemoval ? [] : [start, ...lines, end]), ''].join('\n');
  const written = run('crontab', ['-'], content);
  if (written.status !== 0) throw failed('crontab -', written.err);
  return isRemoval
    ? `Removed ${job.name} from the crontab.`
    : `Installed ${job.name} in the crontab: every day at ${job.at} (${job.timezone}).`;
}

function without(lines: readonly string[], start: string, end: string): readonly string[] {
  const [from, to] = [lines.indexOf(start), lines.indexOf(end)];
  return from < 0 || to < from ? lines : [...lines.slice(0, from), ...lines.slice(to + 1)];
}

/** Writes the user's units and starts the timer, or stops it and removes them; twice is as once. */
export async function installTimer(
  job: Job,
  isRemoval: boolean,
  { run, home }: Tools,
): Promise<string> {
  const folder = join(home, '.config', 'systemd', 'user');
  const units = systemdUnits(job);
  const control = (...argv: readonly string[]) => {
    const { status, err } = run('systemctl', ['--user', ...argv]);
    if (status !== 0) throw failed(`systemctl --user ${argv.join(' ')}`, err);
  };
  if (isRemoval) {
    run('systemctl', ['--user', 'disable', '--now', `${job.name}.timer`]);
    for (const { name } of units) await rm(join(folder, name), { force: true });
    control('daemon-reload');
    return `Removed ${job.name}.timer.`;
  }
  await mkdir(folder, { recursive: true });
  for (const { name, content } of units) await writeFile(join(folder, name), content);
  control('daemon-reload');
  control('enable', '--now', `${job.name}.timer`);
  return `Installed ${job.name}.timer. For runs while you are not logged in: loginctl enable-linger`;
}

function failed(command: string, err: string): BriefingError {
  const hint = 'Print the schedule without --install, and put it in its place by hand.';
  return new BriefingError(
    'FAILED',
    `${command} failed: ${err.trim() || 'no reason given'}.`,
    hint,
  );
}
