import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { MUST_HAVE_BROWSER, openBrowser } from '../support/browser.ts';
import { renderedMadeUp } from '../support/rendering.ts';

/** Reviewed pictures; `UPDATE_PICTURES=1` takes new ones, which are then to be looked at. */
const REVIEWED = fileURLToPath(new URL('pictures', import.meta.url));
const UPDATES = process.env['UPDATE_PICTURES'] === '1';
/** Share of the pixels that may differ: edges of letters are drawn a little differently by another processor. */
const MAY_DIFFER = 0.003;

interface Shot {
  readonly name: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
}

const SHOTS: readonly Shot[] = [
  {
    name: 'page-wide',
    file: 'briefing.html',
    width: 1280,
    height: 1700,
    scheme: 'light',
    media: 'screen',
  },
  {
    name: 'page-narrow-dark',
    file: 'briefing.html',
    width: 320,
    height: 1800,
    scheme: 'dark',
    media: 'screen',
  },
  {
    name: 'page-printed',
    file: 'briefing.html',
    width: 658,
    height: 1800,
    scheme: 'light',
    media: 'print',
  },
  {
    name: 'mail',
    file: 'briefing.email.html',
    width: 600,
    height: 1400,
    scheme: 'light',
    media: 'screen',
  },
  {
    name: 'mail-narrow-dark',
    file: 'briefing.email.html',
    width: 360,
    height: 1400,
    scheme: 'dark',
    media: 'screen',
  },
];

const why =
  'the typefaces of a mail, and the way that letters are drawn, are the packaged browser’s';

// The pictures were taken with the packaged browser.
test.skipIf(!MUST_HAVE_BROWSER)(
  `page and mail look as they were reviewed (${why})`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'brief-pictures-'));
    const { files } = await renderedMadeUp({ formats: ['html', 'email'] });
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const differences: Record<string, number> = {};
    for (const { name, file, width, height, scheme, media } of SHOTS) {
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      if (media === 'print') await page.emulateMediaType(media);
      await page.goto(pathToFileURL(join(folder, file)).href);
      const taken = Buffer.from(await page.screenshot());
      differences[name] = await difference(join(REVIEWED, `${name}.png`), taken);
    }
    await browser.close();
    await rm(folder, { recursive: true });
    expect(Object.entries(differences).filter(([, share]) => share > MAY_DIFFER)).toEqual([]);
  },
  60_000,
);

/** Share of the pixels in which a picture differs from the reviewed one; what differs is left in a file of its own. */
async function difference(path: string, taken: Buffer): Promise<number> {
  if (UPDATES) {
    await mkdir(REVIEWED, { recursive: true });
    await writeFile(path, taken);
    return 0;
  }
  const [old, now] = [PNG.sync.read(await readFile(path)), PNG.sync.read(taken)];
  const { width, height } = old;
  if (now.width !== width || now.height !== height) return 1;
  const marked = new PNG({ width, height });
  const share = pixelmatch(old.data, now.data, marked.data, width, height) / (width * height);
  const seen = join(tmpdir(), `brief-differs-${path.replace(/^.*[\\/]/, '')}`);
  if (share > MAY_DIFFER) await writeFile(seen, PNG.sync.write(marked));
  return share;
}
