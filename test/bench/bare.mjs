// The least that prints a page with Puppeteer: launch, set the content, print. Usage: node bare.mjs PAGE.html OUT.pdf
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../dist/render/browser.js';

const [, , html, pdf] = process.argv;
const { path, env } = await findBrowser(null);
const isRoot = process.getuid?.() === 0;
const browser = await launch({
  executablePath: path,
  headless: 'shell',
  args: isRoot ? ['--no-sandbox'] : [],
  env: { ...process.env, ...env },
});
const page = await browser.newPage();
await page.setContent(await readFile(html, 'utf8'));
await writeFile(
  pdf,
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
);
await browser.close();
