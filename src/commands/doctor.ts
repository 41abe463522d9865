import { resolve as absolute } from 'node:path';
import { resolve } from '../config/options.ts';
import type { Settings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import { positionals, readArguments } from './arguments.ts';
import { checkSchedule } from './checkSchedule.ts';
import {
  type Check,
  checkArticles,
  checkBrowser,
  checkFonts,
  checkLock,
  checkMail,
  checkNode,
  checkOutput,
  checkSpace,
  checkTemplate,
  checkZone,
  type Finding,
} from './checks.ts';
import type { World } from './world.ts';

const FLAGS = {
  out: 'text o',
  articles: 'text',
  browser: 'text',
  timezone: 'text',
  template: 'text',
} as const;
const CHECKS: readonly (readonly [string, Check])[] = [
  ['Node', checkNode],
  ['time zone', checkZone],
  ['articles', checkArticles],
  ['output', checkOutput],
  ['disk space', checkSpace],
  ['lock', checkLock],
  ['browser', checkBrowser],
  ['fonts', checkFonts],
  ['templates', checkTemplate],
  ['mail', checkMail],
  ['schedule', checkSchedule],
];
const MARKS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok  ',
  warn: 'note',
  fail: 'FAIL',
};

/** `brief doctor`: looks at all that a run needs, and says what to do; exit code 1 when a run could not be made. */
export async function doctor(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('doctor', argv, FLAGS);
  positionals('doctor', given, 0, 0);
  const { settings } = await resolve(given.flags, world.env, world.cwd);
  const run: Settings = {
    ...settings,
    articles: absolute(world.cwd, settings.articles),
    out: absolute(world.cwd, settings.out),
    template: settings.template === null ? null : absolute(world.cwd, settings.template),
  };
  const results: (Finding & { readonly what: string })[] = [];
  for (const [what, check] of CHECKS) {
    const result = { what, ...(await check(run, world).catch(asFinding)) };
    results.push(result);
    if (given.flags['json'] === true) continue;
    world.out(`${MARKS[result.state]}  ${what.padEnd(11)} ${result.said}`);
    if (result.todo) world.out(`      ${' '.repeat(11)} ${result.todo}`);
  }
  if (given.flags['json'] === true) world.out(JSON.stringify(results));
  return results.some(({ state }) => state === 'fail') ? 1 : 0;
}

function asFinding(error: unknown): Finding {
  if (error instanceof BriefingError)
    return { state: 'fail', said: error.message, todo: error.hint };
  return { state: 'fail', said: error instanceof Error ? error.message : String(error), todo: '' };
}
