import type { BriefingError } from '../errors.ts';
import type { ArticleLine, Briefing, Format, Note, Rendered } from '../types.ts';
import { emails, type MailPart } from './email.ts';
import { asFailure, extrasOf } from './inputs.ts';
import { emlOf, type MailMessage, messagesOf } from './mail.ts';
import { viewOf } from './model/model.ts';
import type { RenderOptions } from './options.ts';
import { htmlPage, printPage } from './page.ts';
import { type Printer, startPrinter } from './pdf.ts';
import { markdown, plainText } from './plainFormats.ts';
import { loadTemplates, type TemplateSet } from './templates.ts';
import type { EditionView } from './view.ts';

export interface RenderResult {
  /** Every format that was made, in the order asked for. */
  readonly files: readonly Rendered[];
  /** Why there is no PDF; everything else was made all the same. */
  readonly failure: BriefingError | null;
  readonly notes: readonly Note[];
}

/** What the makers share; mail is composed once for both of its formats. */
interface Work {
  readonly view: EditionView;
  readonly templates: TemplateSet;
  readonly options: RenderOptions;
  readonly mail: () => Promise<readonly MailPart[]>;
}

type Maker = (work: Work) => Promise<readonly Rendered[]>;

const MAKERS: Readonly<Partial<Record<Format, Maker>>> = {
  html: async ({ view, templates }) => [file('briefing.html', await htmlPage(view, templates))],
  md: async ({ view, templates }) => [file('briefing.md', markdown(view, templates))],
  txt: async ({ view, templates }) => [file('briefing.txt', plainText(view, templates))],
  email: async ({ mail }) =>
    (await mail()).map(({ html }, i) => file(`briefing.email${suffix(i)}.html`, html)),
};

const NOTHING: RenderResult = { files: [], failure: null, notes: [] };

/**
 * The files of an edition in the formats asked for (JSON is the publisher's). A `printer` that was started earlier is
 * used and left open; else one is started where a PDF is asked for. Throws only for a bad template or option.
 */
export async function render(
  briefing: Briefing,
  lines: readonly ArticleLine[],
  options: RenderOptions,
  printer: Printer | null = null,
): Promise<RenderResult> {
  if (options.formats.every((format) => format === 'json')) return NOTHING;
  const wantsPdf = options.formats.includes('pdf');
  const own = wantsPdf && printer === null ? startPrinter(options.browserPath) : null;
  try {
    const [templates, extras] = await Promise.all([
      loadTemplates(options.templateDir),
      extrasOf(options),
    ]);
    const view = viewOf(briefing, lines, options, extras);
    const parts = once(() => emails(view, templates));
    const work = { view, templates, options, mail: parts };
    const using = own ?? printer;
    const printing = wantsPdf && using ? pdf(work, using) : null;
    const made = await Promise.all(options.formats.map((format) => MAKERS[format]?.(work) ?? []));
    const printed = (await printing) ?? NOTHING;
    const mails = await mailsOf(work, printed.files[0] ?? null);
    const files = [...made.flat(), ...printed.files, ...mails];
    return { ...printed, files, notes: [...printed.notes, ...(await splitNotes(work))] };
  } finally {
    await own?.close();
  }
}

/** The mails of an edition, ready to be addressed; one for most editions. */
export async function mails(
  briefing: Briefing,
  lines: readonly ArticleLine[],
  options: RenderOptions,
): Promise<readonly MailMessage[]> {
  const [templates, extras] = await Promise.all([
    loadTemplates(options.templateDir),
    extrasOf(options),
  ]);
  const view = viewOf(briefing, lines, options, extras);
  return messagesOf(await emails(view, templates), templates, options, null);
}

async function pdf({ view, templates, options }: Work, printer: Printer): Promise<RenderResult> {
  const html = await printPage(view, templates, options.paper);
  try {
    const { bytes, notes } = await printer.print({ html, date: view.iso, paper: options.paper });
    return { files: [{ name: 'briefing.pdf', bytes }], failure: null, notes };
  } catch (error) {
    return { files: [], failure: asFailure(error), notes: [] };
  }
}

/** The `.eml` files, which may carry the PDF. */
async function mailsOf(work: Work, pdf: Rendered | null): Promise<readonly Rendered[]> {
  const { options, templates } = work;
  if (!options.formats.includes('eml')) return [];
  const attached = options.mail.attachPdf ? pdf : null;
  const messages = messagesOf(await work.mail(), templates, options, attached);
  return Promise.all(
    messages.map(async (message, i) => ({
      name: `briefing${suffix(i)}.eml`,
      bytes: await emlOf(message, options),
    })),
  );
}

async function splitNotes({ options: { formats }, mail }: Work): Promise<readonly Note[]> {
  if (!formats.includes('email') && !formats.includes('eml')) return [];
  const { length } = await mail();
  return length > 1 ? [{ code: 'mail-split', detail: `${length}` }] : [];
}

/** `''`, `.2`, `.3`: an edition that is cut in several mails numbers those after the first. */
function suffix(i: number): string {
  return i === 0 ? '' : `.${i + 1}`;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function file(name: string, text: string): Rendered {
  return { name, bytes: Buffer.from(text, 'utf8') };
}
