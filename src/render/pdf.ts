import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import { BriefingError } from '../errors.ts';
import type { Day, Note } from '../types.ts';
import { reason } from './browser.ts';
import { type RunningBrowser, startBrowser } from './launch.ts';
import { pagesOfHeadings, stamped } from './pdfBytes.ts';
import { packed } from './pdfPack.ts';

export interface PrintJob {
  readonly html: string;
  /** The edition's: the PDF's own dates are set to it. */
  readonly date: Day;
  readonly paper: 'A4' | 'Letter';
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
}

/** A browser that is being started while other work goes on. */
export interface Printer {
  /** Throws `PDF_FAILED` when no browser starts, or it does not print in time. */
  print(job: PrintJob): Promise<Printed>;
  /** Ends the browser; no process and no file of it stays. */
  close(): Promise<void>;
}

/** Seconds that one edition may take to print, besides a second for each {@link A_SECOND} characters. */
const PRINT_SECONDS = 120;
const A_SECOND = 50_000;

/** Starts a browser at once and hands back the means to print with it. */
export function startPrinter(
  browserPath: string | null,
  seconds: number = PRINT_SECONDS,
  startSeconds?: number,
): Printer {
  const started = startBrowser(browserPath, startSeconds);
  // Whoever prints hears of a failure; whoever never prints need not.
  started.catch(() => undefined);
  return {
    async print(job) {
      const browser = await started;
      return {
        bytes: await withinTime(
          browser,
          seconds + Math.floor(job.html.length / A_SECOND),
          print(browser, job),
        ),
        notes: browser.notes,
      };
    },
    async close() {
      await started.then(
        (browser) => browser.close(),
        () => undefined,
      );
    },
  };
}

async function withinTime<T>(
  { browser, close }: RunningBrowser,
  seconds: number,
  work: Promise<T>,
): Promise<T> {
  const late = setTimeout(close, seconds * 1000);
  const ended = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => reject(new Error('the browser ended')));
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, ended]);
  } catch (error) {
    const message = `The PDF could not be printed within ${seconds} seconds: ${reason(error)}`;
    const hint = 'Every other format was written. Name another browser with --browser PATH.';
    throw new BriefingError('PDF_FAILED', message, hint, { cause: error });
  } finally {
    clearTimeout(late);
  }
}

/**
 * Typefaces are decoded on the side, and only when a layout first wants one: a print that began before would be set in
 * another, on a busy machine now and then. So each is asked for by name.
 */
const LOAD_FACES =
  'Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready).then(() => 0)';

/**
 * Prints twice where the edition has a contents list: the first time to learn the page of each heading, the second
 * with those pages filled in. The list has a place of fixed width for each number, so the second changes no break.
 */
async function print({ browser }: RunningBrowser, job: PrintJob): Promise<Uint8Array> {
  const page = await sealedPage(browser);
  await page.setContent(job.html, { waitUntil: 'load', timeout: 0 });
  await page.evaluate(LOAD_FACES);
  if (job.html.includes('data-page-of=')) await complete(page, await drafted(page, job));
  return packed(stamped(await page.pdf(paper(job)), job.date));
}

type Pages = ReadonlyMap<string, number>;

/** The page of each heading. Of what a front page tells beside each event's first fact, as much stays as one sheet holds. */
async function drafted(page: Page, job: PrintJob): Promise<Pages> {
  const [event] = await page.$$eval('.event', (all) => all.map(({ id }) => id));
  for (;;) {
    const pages = pagesOfHeadings(await draft(page, job));
    const fits = event === undefined || (pages.get(event) ?? 0) <= 2;
    if (fits || (await shortenFront(page)) === 0) return pages;
  }
}

/** Takes the last of the further facts of each event off the front page; how many it took. */
function shortenFront(page: Page): Promise<number> {
  return page.$$eval('.glance li:last-child', (last) => {
    for (const fact of last) fact.remove();
    return last.length;
  });
}

/** A print of which only the places matter: letters, tags and bookmarks move nothing, and take most of the time. */
async function draft(page: Page, job: PrintJob): Promise<Uint8Array> {
  const setDraft = (isDraft: boolean): Promise<void> =>
    page.$eval('body', (body, is) => void body.classList.toggle('draft', is), isDraft);
  await setDraft(true);
  const bytes = await page.pdf({ ...paper(job), tagged: false, outline: false });
  await setDraft(false);
  return bytes;
}

/** Fills in the numbers of the contents, and marks a list of files that begins a sheet of its own. */
async function complete(page: Page, pages: Pages): Promise<void> {
  await page.$$eval(
    '[data-page-of]',
    (places, numbers) => {
      for (const place of places) {
        const number = numbers.find(([id]) => id === place.getAttribute('data-page-of'));
        place.textContent = number ? `${number[1]}` : '';
      }
    },
    [...pages],
  );
  const last = await page.$$eval('.event:last-of-type [id]', (all) => all.map(({ id }) => id));
  const before = Math.max(...last.map((id) => pages.get(id) ?? 0));
  if ((pages.get('files') ?? 0) <= before) return;
  await page.$$eval('#files', (lists) => {
    for (const list of lists) list.classList.add('alone');
  });
}

/** A page that runs no script of its own and asks nothing of any network. */
async function sealedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)]);
  page.on('request', (request) => {
    request.abort('blockedbyclient').catch(() => undefined);
  });
  return page;
}

function paper({ paper }: PrintJob): PDFOptions {
  return {
    format: paper,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  };
}
