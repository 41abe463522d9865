import { z } from 'zod';
import { BriefingError } from '../errors.ts';
import type { Day, Note } from '../types.ts';
import { reason } from './browser.ts';
import type { Devtools } from './cdp.ts';
import { type RunningBrowser, startBrowser } from './launch.ts';
import { pagesOfHeadings, stamped } from './pdfBytes.ts';

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

/** Seconds that one edition may take to print. */
const PRINT_SECONDS = 120;

/** Starts a browser at once and hands back the means to print with it. */
export function startPrinter(browserPath: string | null, seconds: number = PRINT_SECONDS): Printer {
  const started = startBrowser(browserPath);
  // Whoever prints hears of a failure; whoever never prints need not.
  started.catch(() => undefined);
  return {
    async print(job) {
      const browser = await started;
      return {
        bytes: await withinTime(browser, seconds, print(browser, job)),
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
  browser: RunningBrowser,
  seconds: number,
  work: Promise<T>,
): Promise<T> {
  const late = setTimeout(() => {
    browser.devtools.end(new Error(`it took more than ${seconds} seconds`));
    void browser.close();
  }, seconds * 1000);
  try {
    return await work;
  } catch (error) {
    const message = `The PDF could not be printed: ${reason(error)}`;
    const hint = 'Every other format was written. Name another browser with --browser PATH.';
    throw new BriefingError('PDF_FAILED', message, hint, { cause: error });
  } finally {
    clearTimeout(late);
  }
}

const target = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const tree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const evaluated = z.object({ exceptionDetails: z.unknown().optional() });
const base64 = z.object({ data: z.string() });

/**
 * Prints twice where the edition has a contents list: the first time to learn the page of each heading, the second
 * with those pages filled in. The list has a place of fixed width for each number, so the second changes no break.
 */
async function print({ devtools }: RunningBrowser, job: PrintJob): Promise<Uint8Array> {
  const session = await openPage(devtools);
  const send = (method: string, params?: object) => devtools.send(method, params, session);
  const { frameTree } = tree.parse(await send('Page.getFrameTree'));
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: job.html });
  await evaluate(send, 'document.fonts.ready.then(() => 0)');
  const once = async () =>
    Buffer.from(base64.parse(await send('Page.printToPDF', paper(job))).data, 'base64');
  const first = await once();
  const pages = job.html.includes('data-page-of=') ? pagesOfHeadings(first) : new Map();
  if (pages.size === 0) return stamped(first, job.date);
  await evaluate(send, fillIn(pages));
  return stamped(await once(), job.date);
}

async function openPage(devtools: Devtools): Promise<string> {
  const { targetId } = target.parse(
    await devtools.send('Target.createTarget', { url: 'about:blank' }),
  );
  const { sessionId } = attached.parse(
    await devtools.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  devtools.on('Fetch.requestPaused', (params, session) => {
    const { requestId } = z.object({ requestId: z.string() }).parse(params);
    devtools
      .send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session)
      .catch(() => undefined);
  });
  await Promise.all([
    devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
    devtools.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId),
    devtools.send('Page.enable', {}, sessionId),
  ]);
  return sessionId;
}

async function evaluate(
  send: (method: string, params?: object) => Promise<unknown>,
  expression: string,
): Promise<void> {
  const { exceptionDetails } = evaluated.parse(
    await send('Runtime.evaluate', { expression, awaitPromise: true }),
  );
  if (exceptionDetails !== undefined) throw new Error('the page could not be prepared');
}

function fillIn(pages: ReadonlyMap<string, number>): string {
  return `{const pages = new Map(${JSON.stringify([...pages])});
for (const e of document.querySelectorAll('[data-page-of]'))
  e.textContent = pages.get(e.dataset.pageOf) ?? '';}`;
}

function paper({ paper }: PrintJob): object {
  const [paperWidth, paperHeight] = paper === 'A4' ? [8.27, 11.69] : [8.5, 11];
  return {
    paperWidth,
    paperHeight,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
