import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BriefingError } from '../errors.ts';
import { packagedBrowser } from './packaged.ts';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly path: string;
  /** Set in its environment beside the machine's own. */
  readonly env: Readonly<Record<string, string>>;
  readonly how: '--browser' | 'packaged' | 'installed' | 'puppeteer cache';
}

/** The one command that fetches a browser. */
export const FETCH_BROWSER = 'npx @puppeteer/browsers install chrome --path ~/.cache/puppeteer';

const HINT = `Fetch one with: ${FETCH_BROWSER}\nOr name one with --browser PATH. Every other format is written without a browser.`;

const UNPACK =
  'Set XDG_CACHE_HOME to a folder that this user can write: the packaged browser is unpacked there.';

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const root = process.env[folder];
    if (!root) return [];
    return [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Chromium/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
};

/**
 * The browser to print with: the one that was named, the packaged one, an installed Chrome, Chromium or Edge, or one
 * that Puppeteer fetched. Throws `PDF_FAILED` where there is none.
 */
export async function findBrowser(named: string | null): Promise<FoundBrowser> {
  if (named !== null) {
    if (existsSync(named)) return { path: named, env: {}, how: '--browser' };
    throw new BriefingError('PDF_FAILED', `There is no browser at ${named}.`, HINT);
  }
  const problems: unknown[] = [];
  const packaged = await packagedBrowser().catch((error: unknown) => {
    problems.push(error);
    return null;
  });
  if (packaged) return { ...packaged, how: 'packaged' };
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
  if (installed) return { path: installed, env: {}, how: 'installed' };
  const fetched = await fromPuppeteerCache();
  if (fetched) return { path: fetched, env: {}, how: 'puppeteer cache' };
  const why = problems.map((p) => ` The packaged one cannot be used: ${reason(p)}`).join('');
  const hint = problems.length > 0 ? `${UNPACK}\n${HINT}` : HINT;
  throw new BriefingError('PDF_FAILED', `No browser was found to print the PDF with.${why}`, hint);
}

/** Newest last in the order of their names, as Puppeteer lays them out: `chrome/linux-131.0.1/chrome-linux64/chrome`. */
async function fromPuppeteerCache(): Promise<string | null> {
  const root = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  for (const kind of ['chrome', 'chrome-headless-shell', 'chromium']) {
    const builds = await readdir(join(root, kind)).catch(() => []);
    const newest = [...builds].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    for (const build of newest) {
      const found = await programIn(join(root, kind, build));
      if (found) return found;
    }
  }
  return null;
}

async function programIn(build: string): Promise<string | null> {
  const folders = await readdir(build).catch(() => []);
  const names = [
    'chrome',
    'chrome.exe',
    'chrome-headless-shell',
    'chrome-headless-shell.exe',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Chromium.app/Contents/MacOS/Chromium',
  ];
  const all = folders.sort().flatMap((folder) => names.map((name) => join(build, folder, name)));
  return all.find((path) => existsSync(path)) ?? null;
}

/** What an error says, in one line. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
