import puppeteer, { type Browser } from 'puppeteer-core';
import { type FoundBrowser, findBrowser } from '../../src/render/browser.ts';

/** On Linux x64 a browser comes with the packages, and a missing one is a fault; elsewhere it is a reason to skip. */
export const MUST_HAVE_BROWSER: boolean = process.platform === 'linux' && process.arch === 'x64';

/** Why tests that need a browser are skipped; `null` where they run. */
export async function whyNoBrowser(): Promise<string | null> {
  if (MUST_HAVE_BROWSER) return null;
  return findBrowser(null).then(
    () => null,
    (error: unknown) => `no browser on ${process.platform} ${process.arch}: ${String(error)}`,
  );
}

/** A browser to drive a page with, its own scripts on; without its sandbox where the system does not let it have one. */
export async function openBrowser(): Promise<Browser> {
  const found: FoundBrowser = await findBrowser(null);
  if (process.getuid?.() === 0) return launch(found, ['--no-sandbox']);
  return launch(found, []).catch(() => launch(found, ['--no-sandbox']));
}

function launch({ path, env }: FoundBrowser, flags: readonly string[]): Promise<Browser> {
  return puppeteer.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    pipe: true,
    args: ['--disable-gpu', '--font-render-hinting=none', ...flags],
  });
}
