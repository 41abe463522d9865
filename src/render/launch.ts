import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { BriefingError } from '../errors.ts';
import { onEnd } from '../tidy.ts';
import type { Note } from '../types.ts';
import { type FoundBrowser, findBrowser, reason } from './browser.ts';

/** A browser that runs, until it is closed. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly notes: readonly Note[];
  /** Ends every process of the browser and removes its profile. */
  close(): Promise<void>;
}

/** Seconds that a browser is given to answer at all after it was started, unless said. */
const START_SECONDS = 30;

/**
 * Nothing is fetched, nothing is stored, and no protection of the browser's is turned off: the flags that its
 * packagers recommend would disable web security. With a pipe, no port is opened that others could drive it by.
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

/** The longest path of a Unix socket on the systems we know, less the name that the browser gives its own. */
const LONGEST_TEMPORARY = 104 - '/.org.chromium.Chromium.XXXXXX/SingletonSocket'.length;

/** Starts a browser. Throws `PDF_FAILED` when none is found or none starts. */
export async function startBrowser(
  named: string | null,
  seconds: number = START_SECONDS,
): Promise<RunningBrowser> {
  const found = await findBrowser(named);
  // As root the sandbox cannot start at all.
  if (process.getuid?.() === 0) return start(found, seconds, 'this process is root');
  try {
    return await start(found, seconds, null);
  } catch (error) {
    // Some systems keep ordinary users from the kernel feature that the sandbox rests on.
    if (!/sandbox/i.test(reason(error))) throw error;
    return start(found, seconds, 'this system does not let it have one');
  }
}

async function start(
  found: FoundBrowser,
  seconds: number,
  withoutSandbox: string | null,
): Promise<RunningBrowser> {
  const { launch } = await import('puppeteer-core');
  const profile = await mkdtemp(join(tmpdir(), 'brief-browser-'));
  const flags = [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'];
  const args = withoutSandbox ? ['--no-sandbox', ...flags] : flags;
  let running: Browser | null = null;
  // Until it runs, only its driver knows the process that is to be ended.
  const starting = new AbortController();
  const forget = onEnd(() => {
    starting.abort();
    if (running) endGroup(running);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const removeProfile = () =>
    rm(profile, { recursive: true, force: true, maxRetries: 5 }).finally(forget);
  try {
    const launched = launch({
      executablePath: found.path,
      pipe: true,
      ignoreDefaultArgs: true,
      args,
      env: { ...process.env, ...found.env, ...temporary(profile), TZ: 'UTC' },
      timeout: seconds * 1000,
      signal: starting.signal,
      // How long printing may take is counted there.
      protocolTimeout: 0,
      // The command line ends tidily on these itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const browser = await inTime(launched, starting, seconds);
    const notes: readonly Note[] = withoutSandbox
      ? [{ code: 'browser-without-sandbox', detail: withoutSandbox }]
      : [];
    running = browser;
    return { browser, notes, close: () => killed(browser).then(removeProfile) };
  } catch (error) {
    const said = starting.signal.aborted ? '' : await lastWords(found, args);
    starting.abort();
    await removeProfile();
    const message = `The browser at ${found.path} did not start: ${said || reason(error)}`;
    const hint = 'Name another with --browser PATH. Every other format is written without one.';
    throw new BriefingError('PDF_FAILED', message, hint, { cause: error });
  }
}

/** A browser that is killed leaves its temporary files: they stand in its profile, which is removed. */
function temporary(profile: string): Readonly<Record<string, string>> {
  return profile.length <= LONGEST_TEMPORARY ? { TMPDIR: profile } : {};
}

/** Why a browser ends as soon as it is started, in its own words; its driver hears only that the pipe was closed. */
async function lastWords(found: FoundBrowser, args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...found.env };
  const alone = args.filter((flag) => flag !== '--remote-debugging-pipe');
  return new Promise((resolve) => {
    execFile(
      found.path,
      [...alone, '--dump-dom'],
      { env, timeout: 10_000 },
      (_error, _out, said) => {
        const telling = said.split('\n').filter((line) => /FATAL|error while|sandbox/i.test(line));
        resolve(telling.slice(-3).join(' ').trim());
      },
    );
  });
}

/** A browser that hangs does not answer a request to close; its processes share a group that can be ended together. */
async function killed(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) return;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const gone = isGone ? null : new Promise((resolve) => child.once('exit', resolve));
  endGroup(browser);
  await gone;
}

/** Ends the browser and all that it started. */
function endGroup(browser: Browser): void {
  const child = browser.process();
  if (!child?.pid) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/**
 * A browser that hangs or is killed while it starts answers nothing more, and its driver waits for it without a clock: it is
 * ended then.
 */
async function inTime(
  launched: Promise<Browser>,
  starting: AbortController,
  seconds: number,
): Promise<Browser> {
  launched.catch(() => undefined);
  const late = new Promise<never>((_, reject) => {
    starting.signal.addEventListener('abort', () => reject(starting.signal.reason));
  });
  const reason = new Error(`no answer within ${seconds} seconds`);
  const timer = setTimeout(() => starting.abort(reason), seconds * 1000);
  try {
    return await Promise.race([launched, late]);
  } finally {
    clearTimeout(timer);
  }
}
