import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chance } from '../support/chance.ts';
import { aDesk, BUILD, DAY, faultIn, leftovers, setArticles, sleep, start } from './scene.ts';
import { killedWhileSending } from './sending.ts';

/** What came of one fault, caused many times. */
export interface Outcome {
  readonly fault: string;
  readonly trials: number;
  /** Empty when nothing was lost, half written or left behind. */
  readonly wrong: readonly string[];
  readonly remark: string;
}

export type Trial = (trials: number) => Promise<Outcome>;

const edition = (cwd: string, date = DAY): string => join(cwd, 'out', date);
const isRoot = process.getuid?.() === 0;

async function built(cwd: string, argv: readonly string[] = BUILD): Promise<number> {
  const started = Date.now();
  const { code, err } = await start(cwd, argv).ended;
  if (code !== 0) throw new Error(`a build without a fault ended with ${code}: ${err}`);
  return Date.now() - started;
}

async function withDesk(use: (cwd: string) => Promise<Outcome>, events?: number): Promise<Outcome> {
  const cwd = await aDesk(events);
  try {
    await setArticles(cwd, 0);
    return await use(cwd);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/** Signals at random moments of a run: in half of the trials over its whole length, in half while it writes. */
function signalled(signal: NodeJS.Signals, fault: string): Trial {
  return (trials) =>
    withDesk(async (cwd) => {
      const random = chance(trials);
      const length = await built(cwd);
      const tally = { hits: 0, gaps: 0, wrong: [] as string[] };
      for (let n = 1; n <= trials; n++) {
        await setArticles(cwd, n);
        const { child, ended } = start(cwd, BUILD);
        if (n % 2 === 0) await sleep(random() * length);
        else await momentOfWriting(cwd, child, random() * 12);
        child.kill(signal);
        const { code, signal: by } = await ended;
        if (code !== 0 || by !== null) tally.hits += 1;
        const { isGap, wrong } = afterSignal(cwd, signal);
        if (isGap) tally.gaps += 1;
        tally.wrong.push(...wrong.map((what) => `trial ${n}: ${what}`));
      }
      await built(cwd);
      const { wrong } = afterSignal(cwd, 'SIGTERM');
      tally.wrong.push(...wrong.map((what) => `at the end: ${what}`));
      const remark = `${tally.hits} ended by it, ${tally.gaps} between the two renames`;
      return { fault, trials, wrong: tally.wrong, remark };
    });
}

/** Ends the process between the two renames that replace a folder, where nothing can exchange folders in one step. */
const DIE_IN_THE_GAP = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    renameSync(from, to);
    if (/\\.brief-old-/.test(String(to))) process.kill(process.pid, 'SIGKILL');
  };
  syncBuiltinESMExports();`;

/** Killed at the one moment at which the dated folder is not there: the next command, whichever it is, puts it back. */
const killedInTheGap: Trial = (trials) =>
  withDesk(async (cwd) => {
    await built(cwd);
    await writeFile(join(cwd, 'die.mjs'), DIE_IN_THE_GAP);
    const env = { PATH: '/nowhere', NODE_OPTIONS: `--import ${join(cwd, 'die.mjs')}` };
    const wrong: string[] = [];
    for (let n = 1; n <= trials; n++) {
      await setArticles(cwd, n);
      const { signal } = await start(cwd, BUILD, undefined, env).ended;
      if (signal !== 'SIGKILL' || existsSync(edition(cwd))) wrong.push(`trial ${n}: no gap`);
      const next = n % 2 === 0 ? ['explain', DAY, 'nothing'] : BUILD;
      await start(cwd, next).ended;
      const found = faultIn(edition(cwd));
      if (found) wrong.push(`trial ${n}: ${found}`);
      wrong.push(...leftovers(cwd).map((name) => `trial ${n}: left ${name}`));
    }
    const remark = 'put back by the next command that writes or reads';
    return { fault: 'killed between two renames', trials, wrong, remark };
  });

/** The edition stands whole in its place, or whole beside it; only a kill may leave traces for the next run. */
function afterSignal(
  cwd: string,
  signal: NodeJS.Signals,
): { readonly isGap: boolean; readonly wrong: readonly string[] } {
  const aside = existsSync(edition(cwd)) ? undefined : movedAside(cwd);
  const found = faultIn(aside === undefined ? edition(cwd) : join(cwd, 'out', aside));
  const left = signal === 'SIGKILL' ? [] : leftovers(cwd).map((name) => `left ${name}`);
  return { isGap: aside !== undefined, wrong: [...(found ? [found] : []), ...left] };
}

async function momentOfWriting(
  cwd: string,
  child: { readonly exitCode: number | null },
  after: number,
): Promise<void> {
  for (let i = 0; i < 20_000 && child.exitCode === null; i++) {
    if (leftovers(cwd).some((name) => name.startsWith('.brief-new-'))) break;
    await sleep(1);
  }
  await sleep(after);
}

function movedAside(cwd: string): string | undefined {
  return readdirSync(join(cwd, 'out')).find((name) => name.startsWith(`.brief-old-${DAY}`));
}

/** Runs while the output folder is a file system of few bytes, or one that cannot be written. */
function onMount(fault: string, options: string, prepare: (out: string) => Promise<void>): Trial {
  return (trials) =>
    withDesk(async (cwd) => {
      const out = join(cwd, 'out');
      await mkdir(out);
      const mount = (...argv: readonly string[]) => spawnSync('mount', argv, { encoding: 'utf8' });
      if (mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', out).status !== 0) {
        return { fault, trials: 0, wrong: [], remark: 'not run: this user may mount nothing' };
      }
      try {
        await built(cwd);
        await prepare(out);
        mount('-o', `remount,${options}`, out);
        const wrong: string[] = [];
        for (let n = 1; n <= trials; n++) {
          wrong.push(...(await refused(cwd, n)).map((what) => `trial ${n}: ${what}`));
        }
        return { fault, trials, wrong, remark: 'exit code 1, last edition untouched' };
      } finally {
        spawnSync('umount', [out]);
      }
    }, 40);
}

/** A run that cannot write says so and what to do, and leaves the edition that is there. */
async function refused(
  cwd: string,
  n: number,
  user?: { readonly uid: number; readonly gid: number },
): Promise<readonly string[]> {
  await setArticles(cwd, n);
  const { code, err } = await start(cwd, BUILD, user).ended;
  const found = faultIn(edition(cwd));
  return [
    ...(code === 1 ? [] : [`exit code ${code}`]),
    ...(/disk is full|cannot be written|has no right/.test(err) ? [] : [`it said: ${err}`]),
    ...(/\n\s+at /.test(err) ? ['a stack trace'] : []),
    ...(found ? [found] : []),
  ];
}

const fill = async (out: string): Promise<void> => {
  await writeFile(join(out, 'filler'), Buffer.alloc(8 << 20)).catch(() => undefined);
};

/** A user without the right to write. */
const noRight: Trial = (trials) =>
  withDesk(async (cwd) => {
    await built(cwd);
    const nobody = { uid: 65534, gid: 65534 };
    if (isRoot) await chown(cwd, 65534, 65534);
    await chmod(join(cwd, 'out'), 0o555);
    const wrong: string[] = [];
    for (let n = 1; n <= trials; n++) {
      const found = await refused(cwd, n, isRoot ? nobody : undefined);
      wrong.push(...found.map((what) => `trial ${n}: ${what}`));
    }
    await chmod(join(cwd, 'out'), 0o755);
    return { fault: 'output without the right to write', trials, wrong, remark: 'exit code 1' };
  });

const PRINTING = ['build', '--date', DAY, '--timezone', 'UTC'];

/** The browser is killed, or stopped in its tracks, at a random moment of a run that prints. */
function browserFault(signal: 'SIGKILL' | 'SIGSTOP', fault: string): Trial {
  return (trials) =>
    withDesk(async (cwd) => {
      const length = await built(cwd, PRINTING);
      const wrong: string[] = [];
      const random = chance(trials);
      let without = 0;
      for (let n = 1; n <= trials; n++) {
        await setArticles(cwd, n);
        await rm(edition(cwd), { recursive: true });
        const { code, wrong: found } = await disturbed(cwd, signal, random() * length);
        if (code === 4) without += 1;
        wrong.push(...found.map((what) => `trial ${n}: ${what}`));
      }
      return {
        fault,
        trials,
        wrong,
        remark: `${without} with exit code 4 and everything but the PDF`,
      };
    });
}

/** One print whose browser is sent a signal. */
async function disturbed(
  cwd: string,
  signal: string,
  after: number,
): Promise<{ readonly code: number | null; readonly wrong: readonly string[] }> {
  const { child, ended } = start(cwd, PRINTING);
  const browser = await browserOf(child.pid ?? 0);
  await sleep(after);
  if (browser !== null) spawnSync('kill', [`-${signal.slice(3)}`, String(browser)]);
  const { code, err } = await ended;
  const found = faultIn(edition(cwd));
  const hasPdf = existsSync(join(edition(cwd), 'briefing.pdf'));
  const isLeft = browser !== null && existsSync(`/proc/${browser}`) && !isZombie(browser);
  return {
    code,
    wrong: [
      ...(code === 0 || code === 4 ? [] : [`exit code ${code}: ${err.slice(0, 200)}`]),
      ...(hasPdf === (code === 0) ? [] : ['PDF and exit code disagree']),
      ...(found ? [found] : []),
      ...(isLeft ? ['the browser is left running'] : []),
    ],
  };
}

/** The browser that a run has started; `null` when it ended before. */
async function browserOf(parent: number): Promise<number | null> {
  for (let i = 0; i < 3000 && existsSync(`/proc/${parent}`) && !isZombie(parent); i++) {
    const children = contentOf(`/proc/${parent}/task/${parent}/children`).trim();
    const found = children
      .split(' ')
      .find((pid) => /chrom/i.test(contentOf(`/proc/${pid}/cmdline`)));
    if (found) return Number(found);
    await sleep(2);
  }
  return null;
}

function isZombie(pid: number): boolean {
  return /\) Z /.test(contentOf(`/proc/${pid}/stat`));
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The edition before is cut short at a random byte. */
const corruptPrevious: Trial = (trials) =>
  withDesk(async (cwd) => {
    const random = chance(trials);
    const wrong: string[] = [];
    const next = ['build', '--date', '2026-03-05', '--timezone', 'UTC', '--format', 'json'];
    for (let n = 1; n <= trials; n++) {
      await rm(edition(cwd), { recursive: true, force: true });
      await built(cwd);
      const path = join(edition(cwd), n % 3 === 0 ? 'articles.jsonl' : 'briefing.json');
      const whole = readFileSync(path);
      await writeFile(path, whole.subarray(0, Math.floor(random() * (whole.length - 2))));
      const { code, err } = await start(cwd, next).ended;
      if (code !== 0) wrong.push(`trial ${n}: exit code ${code}: ${err.slice(0, 200)}`);
      const found = faultIn(edition(cwd, '2026-03-05'));
      if (found) wrong.push(`trial ${n}: ${found}`);
    }
    return { fault: 'corrupt previous edition', trials, wrong, remark: 'exit code 0, with a note' };
  });

/** A clock set back: an edition is made when later ones are there. */
const clockBack: Trial = (trials) =>
  withDesk(async (cwd) => {
    const on = (date: string) => ['build', '--date', date, '--timezone', 'UTC', '--format', 'json'];
    const wrong: string[] = [];
    for (let n = 1; n <= trials; n++) {
      await setArticles(cwd, n);
      await built(cwd, on('2026-03-09'));
      const later = readFileSync(join(edition(cwd, '2026-03-09'), 'briefing.json'), 'utf8');
      const date = `2026-03-0${1 + (n % 8)}`;
      await built(cwd, on(date));
      const { previous } = JSON.parse(
        readFileSync(join(edition(cwd, date), 'briefing.json'), 'utf8'),
      );
      if (previous && previous.date >= date)
        wrong.push(`trial ${n}: compared with ${previous.date}`);
      const after = readFileSync(join(edition(cwd, '2026-03-09'), 'briefing.json'), 'utf8');
      if (after !== later) wrong.push(`trial ${n}: the later edition was touched`);
      if (!existsSync(join(cwd, 'out/latest'))) wrong.push(`trial ${n}: no latest`);
    }
    return { fault: 'clock set back', trials, wrong, remark: 'compared with the edition before' };
  });

/** Several runs at once. */
const together: Trial = (trials) =>
  withDesk(async (cwd) => {
    const wrong: string[] = [];
    let kept = 0;
    for (let n = 1; n <= trials; n++) {
      await setArticles(cwd, n);
      const ends = await Promise.all([1, 2, 3].map(() => start(cwd, BUILD).ended));
      const codes = ends.map(({ code }) => code);
      if (!codes.includes(0) || !codes.every((code) => code === 0 || code === 75))
        wrong.push(`trial ${n}: exit codes ${codes}`);
      kept += codes.filter((code) => code === 75).length;
      const found = faultIn(edition(cwd));
      if (found) wrong.push(`trial ${n}: ${found}`);
      wrong.push(...leftovers(cwd).map((name) => `trial ${n}: left ${name}`));
    }
    return {
      fault: 'three runs at once',
      trials,
      wrong,
      remark: `${kept} kept out with exit code 75`,
    };
  });

/** Articles that are appended to, replaced and removed while a run reads them. */
const changing: Trial = (trials) =>
  withDesk(async (cwd) => {
    const wrong: string[] = [];
    for (let n = 1; n <= trials; n++) {
      await fortyPapers(cwd);
      const { child, ended } = start(cwd, BUILD);
      for (let i = 0; child.exitCode === null; i = (i + 1) % 40) await disturb(cwd, i);
      const { code, err } = await ended;
      if (code !== 0) wrong.push(`trial ${n}: exit code ${code}: ${err.slice(0, 200)}`);
      const found = faultIn(edition(cwd));
      if (found) wrong.push(`trial ${n}: ${found}`);
    }
    return { fault: 'articles changing while read', trials, wrong, remark: 'every edition whole' };
  });

async function fortyPapers(cwd: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const text = `Paper ${i} told of flood number ${i} in Elda.`;
    await writeFile(join(cwd, `articles/${i}.txt`), text);
  }
}

/** Removes, appends to or renames an article. */
async function disturb(cwd: string, i: number): Promise<void> {
  const path = join(cwd, `articles/${i}.txt`);
  if (i % 3 === 0) await rm(path, { force: true });
  else if (i % 3 === 1) await appendFile(path, ' More was to come.');
  else await rename(path, join(cwd, `articles/${i}-moved.txt`)).catch(() => undefined);
  await sleep(2);
}

/** Every fault, with the number of trials of a full run and of the short one among the tests. */
export const FAULTS: readonly (readonly [trial: Trial, full: number, short: number])[] = [
  [signalled('SIGKILL', 'killed (SIGKILL) at random moments'), 100, 2],
  [killedInTheGap, 10, 2],
  [signalled('SIGTERM', 'SIGTERM at random moments'), 50, 1],
  [signalled('SIGINT', 'Ctrl-C (SIGINT) at random moments'), 50, 0],
  [onMount('disk full', 'size=3m', fill), 10, 0],
  [onMount('output read-only', 'ro', async () => undefined), 10, 0],
  [noRight, 5, 0],
  [browserFault('SIGKILL', 'browser killed while printing'), 20, 1],
  [browserFault('SIGSTOP', 'browser hanging while printing'), 2, 0],
  [corruptPrevious, 20, 1],
  [clockBack, 10, 0],
  [together, 20, 1],
  [changing, 10, 0],
  [killedWhileSending, 30, 2],
];
