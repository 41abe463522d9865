import { homedir } from 'node:os';
import { resolve as absolute, dirname } from 'node:path';
import { type Flags, type Resolved, SECRET_FILES } from '../config/options.ts';
import { BriefingError } from '../errors.ts';
import { type Job, programOf } from '../publish/schedule/job.ts';
import { JOBS, type JobKind } from '../publish/schedule/kinds.ts';
import { isLeftOut } from '../publish/schedule/next.ts';
import { timeOf, zoneOf } from './times.ts';
import type { World } from './world.ts';

/** The daily run that `brief schedule` is asked for, with every path absolute. */
export async function jobOf(
  { name, at = '06:30', noSend }: Flags,
  { settings, configPath }: Resolved,
  world: World,
): Promise<Job> {
  const [time, timezone] = [timeOf(at), zoneOf(settings)];
  return {
    name: nameOf(name),
    at: time,
    timezone,
    isLeftOut: await isLeftOut(time, timezone, world.now()),
    node: process.execPath,
    program: programOf(import.meta.url),
    folder: world.cwd,
    articles: absolute(world.cwd, settings.articles),
    out: absolute(world.cwd, settings.out),
    config: configPath === null ? null : absolute(world.cwd, configPath),
    isSent: noSend !== true,
    env: environmentOf(world),
  };
}

/** What a scheduler lacks. A secret is never written into a schedule, only the path of the file that holds it. */
function environmentOf({ env, cwd }: World): Job['env'] {
  const folders = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'];
  const files = SECRET_FILES.flatMap((name) => {
    const path = env[name];
    return path ? [[name, absolute(cwd, path)] as const] : [];
  });
  return {
    HOME: env['HOME'] ?? homedir(),
    PATH: [...new Set(folders)].join(':'),
    LANG: env['LANG'] ?? 'C.UTF-8',
    ...Object.fromEntries(files),
  };
}

/** The scheduler that `--as` names. @throws BriefingError BAD_USAGE for another. */
export function kindOf(as: unknown = 'cron'): JobKind {
  if (typeof as === 'string' && isKind(as)) return as;
  const hint = `It expects one of ${Object.keys(JOBS).join(', ')}.`;
  throw new BriefingError('BAD_USAGE', `--as got '${String(as)}'.`, hint);
}

function isKind(word: string): word is JobKind {
  return Object.hasOwn(JOBS, word);
}

function nameOf(name: unknown = 'briefing'): string {
  const word = String(name);
  if (/^[a-z][a-z0-9-]{0,40}$/.test(word)) return word;
  const hint = 'It expects small letters, figures and hyphens.';
  throw new BriefingError('BAD_USAGE', `--name got '${word}'.`, hint);
}
