import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { resolve as absolute, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolve } from '../config/options.ts';
import { BriefingError } from '../errors.ts';
import { installCrontab, installTimer } from '../publish/schedule/install.ts';
import type { Job } from '../publish/schedule/job.ts';
import { JOBS, type JobKind } from '../publish/schedule/kinds.ts';
import { nextRuns } from '../publish/schedule/next.ts';
import { positionals, readArguments } from './arguments.ts';
import { zoneOf } from './times.ts';
import type { World } from './world.ts';

const FLAGS = {
  at: 'text',
  timezone: 'text',
  as: 'text',
  out: 'text o',
  articles: 'text',
  name: 'text',
  install: 'yes',
  remove: 'yes',
  noSend: 'yes',
} as const;

/** `brief schedule`: what makes a machine run `brief build --since last --send` every day, printed or installed. */
export async function schedule(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('schedule', argv, FLAGS);
  positionals('schedule', given, 0, 0);
  const { at, as, install, remove, noSend, name, articles, ...flags } = given.flags;
  const { settings, configPath } = await resolve(
    { ...flags, ...(articles === undefined ? {} : { articles }) },
    world.env,
    world.cwd,
  );
  const kind = kindOf(as);
  const job: Job = {
    name: nameOf(name),
    at: timeOf(at),
    timezone: zoneOf(settings),
    node: process.execPath,
    program: fileURLToPath(new URL('../bin.js', import.meta.url)).replace('/src/', '/dist/'),
    folder: world.cwd,
    articles: absolute(world.cwd, settings.articles),
    out: absolute(world.cwd, settings.out),
    config: configPath === null ? null : absolute(world.cwd, configPath),
    isSent: noSend !== true,
    env: {
      HOME: world.env['HOME'] ?? homedir(),
      PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      LANG: world.env['LANG'] ?? 'C.UTF-8',
    },
  };
  if (job.isSent && remove !== true) await warnOfMail(kind, configPath, world);
  if (install === true || remove === true) return change(kind, job, remove === true, world);
  for (const file of JOBS[kind](job)) {
    world.out(`# ${file.name}`);
    world.out(file.content);
  }
  const [next] = await nextRuns(job.at, job.timezone, world.now(), 1);
  if (next) world.err(`Next run: ${next.toISOString()} (${job.at} in ${job.timezone}).`);
  return 0;
}

/** A scheduled run has none of this shell's variables: its mail is set up in the file, or in a workflow's secrets. */
async function warnOfMail(kind: JobKind, configPath: string | null, world: World): Promise<void> {
  const { settings } = await resolve({ config: configPath ?? undefined }, {}, world.cwd);
  const { host, from, to } = settings.mail;
  const lacks = [
    ...(host === null ? ['host'] : []),
    ...(from === null ? ['from'] : []),
    ...(to.length === 0 ? ['to'] : []),
  ];
  if (lacks.length === 0) return;
  const todo =
    kind === 'github'
      ? `set the repository's secrets ${lacks.map((l) => `BRIEF_MAIL_${l.toUpperCase()}`).join(', ')}`
      : `set ${lacks.map((l) => `mail.${l}`).join(', ')} in the configuration file`;
  world.err(`The run is to send its edition, and mail is not set up: ${todo}, or pass --no-send.`);
}

function kindOf(as: unknown): JobKind {
  const kinds = Object.keys(JOBS);
  if (as === undefined) return 'cron';
  if (typeof as === 'string' && isKind(as)) return as;
  const hint = `It expects one of ${kinds.join(', ')}.`;
  throw new BriefingError('BAD_USAGE', `--as got '${String(as)}'.`, hint);
}

function isKind(word: string): word is JobKind {
  return word in JOBS;
}

function timeOf(at: unknown): string {
  const time = at === undefined ? '06:30' : String(at);
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  throw new BriefingError('BAD_USAGE', `--at got '${time}'.`, 'It expects a time as HH:MM.');
}

function nameOf(name: unknown): string {
  const word = name === undefined ? 'briefing' : String(name);
  if (/^[a-z][a-z0-9-]{0,40}$/.test(word)) return word;
  const hint = 'It expects small letters, figures and hyphens.';
  throw new BriefingError('BAD_USAGE', `--name got '${word}'.`, hint);
}

async function change(kind: JobKind, job: Job, isRemoval: boolean, world: World): Promise<number> {
  const tools = {
    run: (command: string, argv: readonly string[], input?: string) => {
      const options = {
        encoding: 'utf8',
        env: { ...world.env },
        ...(input === undefined ? {} : { input }),
      } as const;
      const { status, stdout, stderr, error } = spawnSync(command, [...argv], options);
      return {
        status: error ? 127 : (status ?? 1),
        out: stdout ?? '',
        err: stderr ?? error?.message ?? '',
      };
    },
    home: world.env['HOME'] ?? homedir(),
  };
  if (kind === 'cron') world.out(installCrontab(job, isRemoval, tools));
  else if (kind === 'systemd') world.out(await installTimer(job, isRemoval, tools));
  else {
    const hint = 'Only cron and systemd are installed; put the others in their place by hand.';
    throw new BriefingError('BAD_USAGE', `--install does not know ${kind}.`, hint);
  }
  return 0;
}
