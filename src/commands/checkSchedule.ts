import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { markOf } from '../publish/schedule/shell.ts';
import type { Check, Finding } from './checks.ts';
import { dayIn, zoneOf } from './times.ts';

/** Whether something runs the program by itself, and how its last run ended, as far as the output folder tells. */
export const checkSchedule: Check = async (run, world) => {
  const asked = (command: string, ...argv: readonly string[]) =>
    spawnSync(command, argv, { encoding: 'utf8', env: { ...world.env } }).stdout ?? '';
  const [, name] = /^# brief (.+): begin$/m.exec(asked('crontab', '-l')) ?? [];
  if (name !== undefined) {
    const yesterday = dayIn(zoneOf(run), new Date(world.now().getTime() - DAY_MS));
    return told(`in the crontab as ${name}`, run.out, await lastRun(run.out, name), yesterday);
  }
  const timers = asked('systemctl', '--user', 'list-timers', '--all', '--no-legend');
  const timer = /\S*brief\S*\.timer/.exec(timers);
  if (timer) return { state: 'ok', said: `by ${timer[0]}`, todo: '' };
  const todo = 'brief schedule --at 06:30 --install';
  return { state: 'warn', said: 'nothing runs it by itself', todo };
};

const DAY_MS = 86_400_000;

interface LastRun {
  readonly date: string;
  /** `null` when it has not come to its end. */
  readonly code: string | null;
}

/** The last run of a job; `null` where it left no mark. */
async function lastRun(out: string, name: string): Promise<LastRun | null> {
  const mark = basename(markOf(out, name));
  const names = await readdir(out).catch(() => []);
  const dates = names.flatMap((one) =>
    one.startsWith(mark) && /^\d{4}-\d{2}-\d{2}$/.test(one.slice(mark.length))
      ? [one.slice(mark.length)]
      : [],
  );
  const date = dates.sort().at(-1);
  if (date === undefined) return null;
  const code = (await readFile(join(out, mark + date), 'utf8').catch(() => '')).trim();
  return { date, code: code === '' ? null : code };
}

function told(where: string, out: string, last: LastRun | null, yesterday: string): Finding {
  if (last === null) return { state: 'ok', said: `${where}; it has not run yet`, todo: '' };
  const how = last.code === null ? 'has not ended' : `ended with exit code ${last.code}`;
  const said = `${where}; the run of ${last.date} ${how}`;
  if (last.date < yesterday) return { state: 'warn', said, todo: 'See that cron is running.' };
  const isWell = last.code === null || last.code === '0';
  return {
    state: isWell ? 'ok' : 'warn',
    said,
    todo: isWell ? '' : `See ${join(out, '.brief-log')}.`,
  };
}
