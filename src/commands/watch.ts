import { count } from '../config/kinds.ts';
import { resolve } from '../config/options.ts';
import { BriefingError } from '../errors.ts';
import { isDue, nextRuns } from '../publish/schedule/next.ts';
import { positionals, readArguments } from './arguments.ts';
import { BUILD_FLAGS, buildAndTell, wordsOf } from './build.ts';
import { withFolderWatch } from './folderWatch.ts';
import { report } from './report.ts';
import { runOf } from './run.ts';
import { timeOf, zoneOf } from './times.ts';
import type { World } from './world.ts';

/** Milliseconds between looks at the clock: a machine that slept is noticed within this time. */
const TICK_MS = 20_000;
/** Milliseconds without a change after which a folder is taken to be at rest. */
const REST_MS = 2_000;

/**
 * `brief watch`: stays in the foreground and builds every day at a time, or when articles change, until it is told to
 * end. A run that fails is told of, and the next one comes all the same.
 */
export async function watch(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('watch', argv, { ...BUILD_FLAGS, at: 'text', times: 'text' });
  const [articles] = positionals('watch', given, 0, 1);
  const { at, times, format, ...flags } = given.flags;
  const { settings } = await resolve({ ...flags, articles, formats: format }, world.env, world.cwd);
  const make = async () => {
    try {
      const done = await buildAndTell(runOf(settings, world), world);
      world.step(null);
      report(done, flags, world);
    } catch (error) {
      world.step(null);
      world.err(wordsOf(error));
    }
  };
  const most = timesOf(times);
  if (at === undefined) return onChange(runOf(settings, world).articles, make, most, world);
  return daily(timeOf(at), zoneOf(settings), make, most, world);
}

/** How many editions are to be made. @throws BriefingError BAD_USAGE for what is no number. */
function timesOf(given: unknown): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  const times = count.read(String(given));
  if (times !== undefined) return times;
  throw new BriefingError('BAD_USAGE', `--times got '${given}'.`, `It expects ${count.expects}.`);
}

async function daily(
  at: string,
  zone: string,
  make: () => Promise<void>,
  most: number,
  world: World,
): Promise<number> {
  let last = world.now();
  for (let made = 0; made < most; ) {
    const [next] = await nextRuns(at, zone, last, 1);
    world.err(`Next run: ${next?.toISOString() ?? 'never'} (${at} in ${zone}).`);
    while (!(await isDue(at, zone, last, world.now()))) {
      await world.wait(TICK_MS);
      // A clock that was set back must not keep the next run waiting for the time it lost.
      if (world.now() < last) last = world.now();
    }
    last = world.now();
    await make();
    made += 1;
  }
  return 0;
}

async function onChange(
  folder: string,
  make: () => Promise<void>,
  most: number,
  world: World,
): Promise<number> {
  return withFolderWatch(folder, async (hasChanged) => {
    for (let made = 0; made < most; ) {
      if (!hasChanged()) {
        await world.wait(REST_MS / 4);
        continue;
      }
      do {
        await world.wait(REST_MS);
      } while (hasChanged());
      await make();
      made += 1;
    }
    return 0;
  });
}
