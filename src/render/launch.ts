import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { BriefingError } from '../errors.ts';
import type { Note } from '../types.ts';
import { type FoundBrowser, findBrowser, reason } from './browser.ts';
import { converse, type Devtools } from './cdp.ts';

/** A browser that runs, until it is closed. */
export interface RunningBrowser {
  readonly devtools: Devtools;
  readonly notes: readonly Note[];
  /** Ends every process of the browser and removes its profile. */
  close(): Promise<void>;
}

/** Seconds that a browser is given to answer at all after it was started. */
const START_SECONDS = 30;

/**
 * Nothing is fetched, nothing is stored, no port is opened, and no protection of the browser's is turned off: the
 * flags that its packagers recommend would disable web security.
 */
const FLAGS: readonly string[] = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts a browser. Throws `PDF_FAILED` when none is found or none starts. */
export async function startBrowser(named: string | null): Promise<RunningBrowser> {
  const found = await findBrowser(named);
  // As root the sandbox cannot start at all.
  if (process.getuid?.() === 0) return start(found, 'this process is root');
  try {
    return await start(found, null);
  } catch (error) {
    // Some systems keep ordinary users from the kernel feature that the sandbox rests on.
    if (!/sandbox/i.test(reason(error))) throw error;
    return start(found, 'this system does not let it have one');
  }
}

async function start(found: FoundBrowser, withoutSandbox: string | null): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'brief-browser-'));
  const flags = [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(found.path, withoutSandbox ? ['--no-sandbox', ...flags] : flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...found.env, TZ: 'UTC' },
    // Its own process group, so that all of its processes can be ended together.
    detached: process.platform !== 'win32',
  });
  const close = async (): Promise<void> => {
    await killed(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const killNow = (): void => kill(child);
  process.once('exit', killNow);
  child.once('exit', () => process.off('exit', killNow));
  try {
    const devtools = await answering(child);
    const detail = withoutSandbox ?? '';
    return { devtools, close, notes: detail ? [{ code: 'browser-without-sandbox', detail }] : [] };
  } catch (error) {
    await close();
    const message = `The browser at ${found.path} did not start: ${reason(error)}`;
    const hint = 'Name another with --browser PATH. Every other format is written without one.';
    throw new BriefingError('PDF_FAILED', message, hint, { cause: error });
  }
}

/** Resolves once the browser has answered a first question. */
async function answering(child: ChildProcess): Promise<Devtools> {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable && fromBrowser instanceof Readable)) {
    throw new Error('no pipe to the browser');
  }
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (said.length < 20_000) said += chunk.toString('utf8');
  });
  const devtools = converse(toBrowser, fromBrowser);
  child.once('error', (error) => devtools.end(error));
  child.once('close', () => devtools.end(new Error(lastLines(said) || 'it ended at once')));
  const late = setTimeout(() => {
    devtools.end(new Error(`no answer within ${START_SECONDS} seconds`));
  }, START_SECONDS * 1000);
  try {
    await devtools.send('Browser.getVersion');
    return devtools;
  } finally {
    clearTimeout(late);
  }
}

function lastLines(said: string): string {
  const telling = said
    .split('\n')
    .filter((line) => /FATAL|error while loading|sandbox/i.test(line));
  return (telling.length > 0 ? telling : said.trim().split('\n')).slice(-3).join(' ').trim();
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', `${child.pid}`, '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const gone = isGone ? null : new Promise((resolve) => child.once('exit', resolve));
  kill(child);
  await gone;
}
