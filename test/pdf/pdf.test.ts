import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RENDER_DEFAULTS } from '../../src/render/options.ts';
import { type Printer, startPrinter } from '../../src/render/pdf.ts';
import { render } from '../../src/render/render.ts';
import { aBriefing } from '../support/aBriefing.ts';
import { whyNoBrowser } from '../support/browser.ts';
import { inflated, type ReadPdf, readPdf } from '../support/readPdf.ts';
import { renderedMadeUp } from '../support/rendering.ts';

const none = await whyNoBrowser();

/** Runs where there is a browser; on Linux x64 there must be. */
const onBrowser = test.skipIf(none !== null);

const { briefing, lines } = aBriefing();
let printer: Printer | undefined;
let bytes: Uint8Array;
let pdf: ReadPdf;

const printed = async (html: string) =>
  (await usable().print({ html, date: '2031-03-15', paper: 'A4' })).bytes;
function usable(): Printer {
  printer ??= startPrinter(null);
  return printer;
}

/** Of every process of this Linux machine. */
async function commandLines(): Promise<readonly string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
}

const rendered = async (options: Partial<typeof RENDER_DEFAULTS> = {}) => {
  const { files } = await render(
    briefing,
    lines,
    { ...RENDER_DEFAULTS, formats: ['pdf'], ...options },
    usable(),
  );
  return files[0]?.bytes ?? new Uint8Array();
};

beforeAll(async () => {
  if (none !== null) return;
  bytes = await rendered();
  pdf = await readPdf(bytes);
}, 60_000);
afterAll(() => printer?.close());

onBrowser('has the title, the language and the dates of the edition', () => {
  expect(pdf.title).toMatch(/^Daily Briefing – Saturday,? 15 March 2031$/);
  expect(pdf.language).toBe('en');
  expect(pdf.created).toBe("D:20310315000000+00'00'");
  expect(pdf.showsTitle).toBe(true);
});

onBrowser('prints every fact, extra and side of a disagreement', () => {
  const text = pdf.pages.join(' ').replace(/\s+/g, '');
  const quotes = briefing.events.flatMap((event) => [
    ...event.facts.flatMap(({ chosen, extras, seeAlso }) => [
      seeAlso === null ? chosen.quote.slice(0, chosen.insertions[0]?.at) : '',
      ...extras.map(({ quote }) => quote),
    ]),
    ...event.disagreements.flatMap(({ sides }) => sides.map(({ quote }) => quote)),
  ]);
  expect(quotes.filter((quote) => !text.includes(quote.replace(/\s+/g, '')))).toEqual([]);
});

onBrowser('has bookmarks for the events and their sections', () => {
  expect(pdf.bookmarks[0]).toBe('Daily Briefing');
  const titles = pdf.bookmarks.map((title) => title.trim());
  for (const { headline } of briefing.events) {
    expect(titles.some((title) => title.endsWith(headline.text))).toBe(true);
  }
  expect(titles).toContain('Where the sources disagree');
  expect(titles).toContain('Every file and what became of it');
  expect(titles.at(-1)).toBe('Remarks');
});

onBrowser('names on its front page the page that each event begins on', () => {
  const [front = '', ...rest] = pdf.pages;
  const begins = briefing.events.map(
    ({ headline }) =>
      rest.findIndex((page) => page.replace(/\s+/g, ' ').includes(headline.text)) + 2,
  );
  for (const page of begins) expect(front).toMatch(new RegExp(`(^|\\s)${page}$`, 'm'));
});

onBrowser('counts its pages and names the event at their head', () => {
  const total = pdf.pages.length;
  pdf.pages.forEach((page, i) => {
    expect(page.replace(/\s+/g, ' ')).toContain(`Page ${i + 1} of ${total}`);
  });
  const second = pdf.pages[1]?.replace(/\s+/g, ' ') ?? '';
  expect(second.split('Selmar and Ostrava Bay open the long bridge').length).toBeGreaterThan(2);
});

onBrowser('is tagged: headings in order, lists, tables with headers, pictures with words', () => {
  expect(pdf.isTagged).toBe(true);
  const headings = pdf.roles.filter((role) => /^H[1-6]$/.test(role));
  expect(headings[0]).toBe('H1');
  const jumps = headings.filter(
    (role, i) => i > 0 && Number(role[1]) > Number(headings[i - 1]?.[1]) + 1,
  );
  expect(jumps).toEqual([]);
  for (const role of ['P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'BlockQuote', 'Link']) {
    expect(pdf.roles).toContain(role);
  }
  expect(pdf.alternatives).toContain('North Shore Courier: 7 of 11 facts, 3 of them alone');
  const standard =
    /^(?:Root|Document|Art|Sect|Div|NonStruct|BlockQuote|P|H[1-6]|L|LI|Lbl|LBody|Table|T[RHD]|THead|TBody|Caption|Span|Quote|Link|Figure|Code)$/;
  expect(pdf.roles.filter((role) => !standard.test(role))).toEqual([]);
  const source = inflated(bytes);
  expect(source).toContain('/Scope /Column');
  expect(source.split('/Tabs /S').length - 1).toBe(pdf.pages.length);
  expect(pdf.roles.filter((role) => role === 'Figure')).toHaveLength(pdf.alternatives.length);
});

onBrowser('leads to the articles that have an address', () => {
  expect(pdf.links).toContain('https://harbour.example/bridge');
});

onBrowser('draws every script from typefaces that it carries', () => {
  const text = pdf.pages.join('');
  for (const word of ['Đặng Thị Ngọc Hạnh', 'Παπαδάκη', 'Радио Остров', '渔民', '🎣']) {
    expect(text).toContain(word);
  }
  expect(pdf.fonts.length).toBeGreaterThan(0);
  expect(bytes.length).toBeLessThan(250_000);
});

onBrowser(
  'is the same, byte for byte, when it is printed again',
  async () => {
    expect(Buffer.from(await rendered()).equals(bytes)).toBe(true);
  },
  30_000,
);

onBrowser(
  'numbers the header cells of its tables from one, whatever the browser did before',
  () => {
    expect(inflated(bytes)).toContain('/ID (node00000001)');
  },
);

onBrowser(
  'fits the paper asked for',
  async () => {
    expect(new Set(pdf.sheets)).toEqual(new Set(['595 × 842']));
    const letter = await readPdf(await rendered({ paper: 'Letter' }));
    expect(new Set(letter.sheets)).toEqual(new Set(['612 × 792']));
  },
  30_000,
);

onBrowser('tells the short form of a small edition on one sheet', async () => {
  const short = await readPdf(await rendered({ short: true }));
  expect(short.pages).toHaveLength(1);
  expect(short.pages.join(' ').replace(/\s+/g, ' ')).toContain('Every file and what became of it');
});

onBrowser(
  'runs no script and asks nothing of any address while it prints',
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const html = `<!doctype html><title>x</title><img src="${at}/a.png"><link rel="stylesheet" href="${at}/b.css">
    <iframe src="${at}/c"></iframe><img src="file:///etc/hostname"><p id="p">before</p>
    <script>document.getElementById('p').textContent = 'after'; fetch('${at}/d')</script>`;
    const { pages } = await readPdf(await printed(html));
    server.close();
    expect(asked).toEqual([]);
    expect(pages.join('')).toContain('before');
    expect(pages.join('')).not.toContain('after');
  },
  30_000,
);

describe('a browser that does not serve', () => {
  test('leaves every other format made', async () => {
    const { files, failure } = await renderedMadeUp({
      formats: ['html', 'pdf', 'txt'],
      browserPath: '/nowhere/chrome',
    });
    expect(files.map(({ name }) => name)).toEqual(['briefing.html', 'briefing.txt']);
    expect(failure).toMatchObject({
      code: 'PDF_FAILED',
      message: 'There is no browser at /nowhere/chrome.',
    });
    expect(failure?.hint).toContain('@puppeteer/browsers install chrome');
  });

  test.skipIf(process.platform === 'win32')(
    'is ended when it ends by itself',
    async () => {
      const { failure } = await renderedMadeUp({ formats: ['pdf'], browserPath: '/bin/false' });
      expect(failure).toMatchObject({
        code: 'PDF_FAILED',
        message: expect.stringContaining('/bin/false'),
      });
    },
    20_000,
  );

  test.skipIf(process.platform !== 'linux')(
    'is ended when it never answers',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'brief-mute-'));
      const mute = join(folder, 'browser');
      await writeFile(mute, '#!/bin/sh\nsleep 4321\n', { mode: 0o755 });
      const printer = startPrinter(mute, 1, 0.5);
      await expect(
        printer.print({ html: '<p>x</p>', date: '2031-03-15', paper: 'A4' }),
      ).rejects.toMatchObject({
        code: 'PDF_FAILED',
        message: expect.stringContaining('no answer within 0.5 seconds'),
      });
      await printer.close();
      await vi.waitFor(async () => {
        expect((await commandLines()).filter((line) => line.includes(folder))).toEqual([]);
      });
      await rm(folder, { recursive: true });
    },
    20_000,
  );

  test.skipIf(none !== null || process.platform !== 'linux')(
    'is ended with all that it started when it takes too long',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'brief-slow-'));
      vi.stubEnv('TMPDIR', folder);
      const printer = startPrinter(null, 0.001);
      const html = `<!doctype html><title>x</title>${'<p>slow</p>'.repeat(4000)}`;
      await expect(printer.print({ html, date: '2031-03-15', paper: 'A4' })).rejects.toMatchObject({
        code: 'PDF_FAILED',
      });
      await printer.close();
      vi.unstubAllEnvs();
      expect((await commandLines()).filter((line) => line.includes(folder))).toEqual([]);
      expect(await readdir(folder)).toEqual([]);
      await rm(folder, { recursive: true });
    },
    60_000,
  );
});
