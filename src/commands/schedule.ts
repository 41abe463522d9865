import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { type Flags, resolve } from '../config/options.ts';
import { BriefingError } from '../errors.ts';
import { installCrontab, installTimer, type Tools } from '../publish/schedule/install.ts';
import type { Job } from '../publish/schedule/job.ts';
import { JOBS, type JobKind } from '../publish/schedule/kinds.ts';
import { nextRuns } from '../publish/schedule/next.ts';
import { positionals, readArguments } from './arguments.ts';
import { jobOf, kindOf } from './job.ts';
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
  const { at, as, install, remove, noSend, name, ...flags } = given.flags;
  const resolved = await resolve(flags, world.env, world.cwd);
  const kind = kindOf(as);
  const job = await jobOf({ name, at, noSend }, resolved, world);
  if (job.isSent && remove !== true) await warnOfMail(kind, resolved.configPath, world);
  if (install === true || remove === true) {
    const said = await change(kind, job, remove === true, world);
    world.out(flags['json'] === true ? JSON.stringify({ name: job.name, kind, said }) : said);
    return 0;
  }
  await print(kind, job, flags, world);
  return 0;
}

async function print(kind: JobKind, job: Job, flags: Flags, world: World): Promise<void> {
  const files = JOBS[kind](job);
  const [next] = await nextRuns(job.at, job.timezone, world.now(), 1);
  if (flags['json'] === true) {
    world.out(JSON.stringify({ name: job.name, kind, files, next: next?.toISOString() ?? null }));
    return;
  }
  for (const file of files) {
    world.out(`# ${file.name}`);
    world.out(file.content);
  }
  if (next) world.err(`Next run: ${next.toISOString()} (${job.at} in ${job.timezone}).`);
}

/** A scheduled run has none of this shell's variables: its mail is set up in the file, or in a workflow's secrets. */
async function warnOfMail(kind: JobKind, configPath: string | null, world: World): Promise<void> {
  const { settings } = await resolve({ config: configPath ?? undefined }, {}, world.cwd);
  const { host, from, to, user } = settings.mail;
  const lacks = [
    ...(host === null ? ['host'] : []),
    ...(from === null ? ['from'] : []),
    ...(to.length === 0 ? ['to'] : []),
  ];
  const isInFile = kind !== 'github';
  const todo =
    lacks.length === 0
      ? null
      : isInFile
        ? `set ${lacks.map((l) => `mail.${l}`).join(', ')} in the configuration file`
        : `set the repository's secrets ${lacks.map((l) => `BRIEF_MAIL_${l.toUpperCase()}`).join(', ')}`;
  const lacksPassword = isInFile && user !== null && !world.env['BRIEF_MAIL_PASSWORD_FILE'];
  const start = 'The run is to send its edition, and';
  if (todo) world.err(`${start} mail is not set up: ${todo}, or pass --no-send.`);
  if (lacksPassword) world.err(`${start} will not know the password of ${user}: ${PASSWORD}.`);
}

const PASSWORD =
  'set BRIEF_MAIL_PASSWORD_FILE to the path of a file that holds it, then run brief schedule again';

async function change(kind: JobKind, job: Job, isRemoval: boolean, world: World): Promise<string> {
  const tools: Tools = {
    run: (command, argv, input) => runTool(command, argv, input, world),
    home: world.env['HOME'] ?? homedir(),
  };
  if (kind === 'cron') return installCrontab(job, isRemoval, tools);
  if (kind === 'systemd') return installTimer(job, isRemoval, tools);
  const hint = 'Only cron and systemd are installed; put the others in their place by hand.';
  throw new BriefingError('BAD_USAGE', `--install does not know ${kind}.`, hint);
}

function runTool(
  command: string,
  argv: readonly string[],
  input: string | undefined,
  world: World,
): ReturnType<Tools['run']> {
  const { status, stdout, stderr, error } = spawnSync(command, [...argv], {
    encoding: 'utf8',
    env: { ...world.env },
    ...(input === undefined ? {} : { input }),
  });
  return {
    status: error ? 127 : (status ?? 1),
    out: stdout ?? '',
    err: stderr || (error?.message ?? ''),
  };
}
