import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { helpFor, MAIN_HELP } from './commands/help.ts';
import { timed } from './commands/progress.ts';
import { generator, type Io, type World, worldOf } from './commands/world.ts';
import { strangers } from './config/options.ts';
import { didYouMean } from './config/suggest.ts';
import { BriefingError, exitCodeFor, fromSystem } from './errors.ts';

export type { Io } from './commands/world.ts';

type Command = (argv: readonly string[], world: World) => Promise<number>;

/** Each command's code is loaded when it is asked for. */
const LOAD: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).build,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  explain: async () => (await import('./commands/explain.ts')).explain,
  diff: async () => (await import('./commands/diff.ts')).diff,
  send: async () => (await import('./commands/send.ts')).sendCommand,
  schedule: async () => (await import('./commands/schedule.ts')).schedule,
  watch: async () => (await import('./commands/watch.ts')).watch,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  init: async () => (await import('./commands/init.ts')).init,
};

/** argv in, exit code out. Whatever `io` does not give (clock, environment, folder) is this process's. */
export async function runCli(argv: readonly string[], io: Io & Partial<World>): Promise<number> {
  const given = worldOf(io);
  const world = asksFor(argv, '--verbose', '-v') ? { ...given, step: timed(given) } : given;
  const [word = '', ...rest] = argv;
  const load = LOAD[word];
  try {
    if (asksFor(argv, '--help', '-h')) return tell(world, load ? helpFor(word) : MAIN_HELP);
    if (word === 'help') return tell(world, rest[0] === undefined ? MAIN_HELP : helpFor(rest[0]));
    if (word === '--version' || word === '-V') return tell(world, generator().version);
    return await run(word, argv, world);
  } catch (thrown) {
    const error = fromSystem(thrown);
    if (!(error instanceof BriefingError)) throw error;
    world.step(null);
    const { code, message, hint } = error;
    world.err(`${message}\n${hint}`);
    if (asksFor(argv, '--json')) world.out(JSON.stringify({ error: { code, message, hint } }));
    return exitCodeFor(error);
  }
}

async function run(word: string, argv: readonly string[], world: World): Promise<number> {
  for (const stranger of strangers(world.env)) world.err(stranger);
  const load = LOAD[word];
  if (!load) refuseMistyped(word, world);
  const command = await (load ?? LOAD['build'])?.();
  return (await command?.(load ? argv.slice(1) : argv, world)) ?? 1;
}

/** A first word that is no command stands for the folder of `build`, if there is one or it is written as a path. */
function refuseMistyped(word: string, { cwd }: World): void {
  const isPath = word.includes('/') || word.includes(sep);
  if (word === '' || word.startsWith('-') || isPath || existsSync(resolve(cwd, word))) return;
  const message = `${word} is neither a command nor a folder.${didYouMean(word, Object.keys(LOAD))}`;
  const hint = `Commands: ${Object.keys(LOAD).join(', ')}. brief build FOLDER reads a folder.`;
  throw new BriefingError('BAD_USAGE', message, hint);
}

function asksFor(argv: readonly string[], ...flags: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  return flags.some((flag) => words.includes(flag));
}

function tell(world: World, text: string): number {
  world.out(text);
  return 0;
}
