import type { BriefingError } from '../errors.ts';
import type { ArticleLine, Briefing, Format, Note, Rendered } from '../types.ts';
import { asFailure, extrasOf } from './inputs.ts';
import { viewOf } from './model/model.ts';
import type { RenderOptions } from './options.ts';
import { htmlPage, printPage } from './page.ts';
import { type Printer, startPrinter } from './pdf.ts';
import { loadTemplates, type TemplateSet } from './templates.ts';
import type { EditionView } from './view.ts';

export interface RenderResult {
  /** Every format that was made, in the order asked for. */
  readonly files: readonly Rendered[];
  /** Why there is no PDF; everything else was made all the same. */
  readonly failure: BriefingError | null;
  readonly notes: readonly Note[];
}

interface Work {
  readonly view: EditionView;
  readonly templates: TemplateSet;
  readonly options: RenderOptions;
}

type Maker = (work: Work) => Promise<readonly Rendered[]>;

const MAKERS: Readonly<Partial<Record<Format, Maker>>> = {
  html: async ({ view, templates }) => [file('briefing.html', await htmlPage(view, templates))],
};

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
  const wantsPdf = options.formats.includes('pdf');
  const own = wantsPdf && printer === null ? startPrinter(options.browserPath) : null;
  try {
    const [templates, extras] = await Promise.all([
      loadTemplates(options.templateDir),
      extrasOf(options),
    ]);
    const work = { view: viewOf(briefing, lines, options, extras), templates, options };
    const using = own ?? printer;
    const printing = wantsPdf && using ? pdf(work, using) : null;
    const made = await Promise.all(options.formats.map((format) => MAKERS[format]?.(work) ?? []));
    const { files, failure, notes } = (await printing) ?? { files: [], failure: null, notes: [] };
    return { files: [...made.flat(), ...files], failure, notes };
  } finally {
    await own?.close();
  }
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

function file(name: string, text: string): Rendered {
  return { name, bytes: Buffer.from(text, 'utf8') };
}
