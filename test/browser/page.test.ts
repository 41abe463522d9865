import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Briefing } from '../../src/types.ts';
import { aBriefing } from '../support/aBriefing.ts';
import { openBrowser, whyNoBrowser } from '../support/browser.ts';
import { renderedMadeUp } from '../support/rendering.ts';

const none = await whyNoBrowser();
const inBrowser = test.skipIf(none !== null);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
let folder = '';
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  if (none !== null) return;
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'brief-page-'));
  await write('', {});
  const word = 'x'.repeat(5000);
  const hostile = `<script>alert(1)</script> {{masthead}} ${word} \u202eright to left \u0000`;
  const { events } = aBriefing().briefing;
  await write('hostile-', {
    events: events.map((event) => ({ ...event, headline: { ...event.headline, text: hostile } })),
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const page of (await browser?.pages()) ?? [])
    if (page.url().startsWith('file:')) await page.close();
  expect(complaints.splice(0)).toEqual([]);
  expect(requests.splice(0).filter((url) => !/^(file|data):/.test(url))).toEqual([]);
});

async function write(prefix: string, over: Partial<Briefing>): Promise<void> {
  const { files } = await renderedMadeUp({ formats: ['html', 'email'] }, over);
  for (const { name, bytes } of files) await writeFile(join(folder, `${prefix}${name}`), bytes);
}

/** A file of the edition, open in a window of a width. */
async function open(name: string, width = 1280, scheme = 'light'): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // A word of thousands of letters takes seconds to lay out where a machine is busy.
  await page.goto(pathToFileURL(join(folder, name)).href, { timeout: 60_000 });
  return page;
}

const violations = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core finds against a page. It is put in from outside, where the page's own policy does not reach. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = violations.parse(await page.evaluate('axe.run()'));
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

inBrowser.each([
  ['briefing.html', 'light'],
  ['briefing.html', 'dark'],
  ['briefing.email.html', 'light'],
  ['briefing.email.html', 'dark'],
])(
  '%s in a %s scheme has no fault that axe finds',
  async (name, scheme) => {
    const page = await open(name, 1280, scheme);
    expect(await faults(page)).toEqual([]);
  },
  30_000,
);

inBrowser.each([
  ['briefing.html', 320],
  ['briefing.html', 768],
  ['briefing.html', 1600],
  ['briefing.email.html', 360],
  ['briefing.email.html', 600],
  ['hostile-briefing.html', 320],
  ['hostile-briefing.html', 1280],
  ['hostile-briefing.email.html', 360],
])('%s at %i px needs no sideways scrolling', async (name, width) => {
  const page = await open(name, width);
  const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(over).toBeLessThanOrEqual(0);
});

inBrowser('hostile text runs nothing and is there to read', async () => {
  const page = await open('hostile-briefing.html');
  const text = z.string().parse(await page.$eval('.event h2', (h2) => h2.textContent));
  expect(text).toContain('<script>alert(1)</script> {{masthead}} xxx');
});

const shown = (page: Page) =>
  page.$$eval('.fact', (facts) => facts.filter((f) => f.checkVisibility()).map((f) => f.id));

inBrowser('facts can be filtered by event, outlet and status', async () => {
  const page = await open('briefing.html');
  expect(await shown(page)).toHaveLength(14);
  await page.select('select[name=event]', 'e-e2');
  expect(await shown(page)).toEqual(['f-g1', 'f-g2', 'f-g3']);
  await page.select('select[name=status]', 'disputed');
  expect(await shown(page)).toEqual(['f-g1']);
  await page.select('select[name=event]', '');
  expect(await shown(page)).toEqual(['f-f2', 'f-f6', 'f-g1']);
  await page.select('select[name=outlet]', 'a4');
  expect(await shown(page)).toEqual(['f-f6']);
});

inBrowser('keys step through the facts and open their versions', async () => {
  const page = await open('briefing.html');
  const focused = () => page.evaluate('document.activeElement.id');
  await page.keyboard.press('j');
  expect(await focused()).toBe('f-f1');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focused()).toBe('f-f1');
  await page.keyboard.press('v');
  expect(await page.$eval('#f-f1 details', (details) => details.hasAttribute('open'))).toBe(true);
});

inBrowser('every link inside the page leads somewhere', async () => {
  const page = await open('briefing.html');
  const targets = await page.$$eval('a[href^="#"]', (links) =>
    links.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  );
  const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
  const dead = targets.filter((target) => !ids.includes(target));
  expect(dead).toEqual([]);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

inBrowser('a quotation is copied with its outlets and its link', async () => {
  const page = await open('briefing.html');
  await page.evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
  await page.click('#f-f3 .act');
  const copied = z.string().parse(await page.evaluate('window.copied'));
  expect(copied).toMatch(/^“She announced that tolls .* years\.” \(The Bay Ledger\) file:.*#f-f3$/);
  expect(await page.$eval('#said', (said) => said.textContent)).toBe('Copied');
});

inBrowser('a fact that refers to another is copied in full', async () => {
  const page = await open('briefing.html');
  await page.evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
  await page.click('#f-f10 .act');
  const copied = z.string().parse(await page.evaluate('window.copied'));
  expect(copied).toMatch(/^“President .* two changes of contractor\.” \(North Shore Courier, The/);
});

inBrowser('light and dark can be chosen', async () => {
  const page = await open('briefing.html');
  const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  const light = await ground();
  await page.click('#theme');
  expect(await ground()).not.toBe(light);
  await page.click('#theme');
  expect(await ground()).toBe(light);
});

inBrowser('without scripts all of it can be read', async () => {
  if (!browser) return;
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(pathToFileURL(join(folder, 'briefing.html')).href);
  expect(await page.$eval('#filter', (form) => form.checkVisibility())).toBe(false);
  await page.click('#f-f1 summary');
  expect(await page.$eval('#f-f1 .compare', (compare) => compare.checkVisibility())).toBe(true);
});

inBrowser('a version shows what the printed one lacks', async () => {
  const page = await open('briefing.html');
  const marks = await page.$$eval('#f-f6 .compare mark', (all) =>
    all.map((mark) => mark.textContent),
  );
  expect(marks).toContain('according to the ministry of works');
});
