import type { Paper } from '../types.ts';
import { shortened } from './text.ts';
import type { EditionView, EventView } from './view.ts';

/** Above this, events share their running head: each named page begins a new sheet. */
const MOST_NAMED = 12;
const HEAD_LENGTH = 70;
/** A list of so many files still follows the last event on its sheet, where there is room. */
const FEW_FILES = 12;

/** The size of the sheet and, on each, the date, the event and "page x of y". Chromium has no `string-set`. */
export function runningHeads(view: EditionView, paper: Paper): string {
  const { page, of } = view.words;
  const foot = `${css(`${page} `)} counter(page) ${css(` ${of} `)} counter(pages)`;
  const flows = view.isShort || view.events.length > MOST_NAMED;
  const events = flows ? [] : view.events;
  const hasOwn = view.files.length > FEW_FILES && !view.isShort;
  const files = hasOwn ? OWN_SHEET : onSheetOf(events.length);
  const margin = view.isShort ? 'margin: 14mm 16mm 16mm; ' : '';
  return `@page { size: ${paper}; ${margin}@bottom-right { content: ${foot}; } @bottom-left { content: ${css(view.title)}; } }
${events.map(named).join('\n')}
${files}`;
}

const OWN_SHEET = '.files { break-before: page; }';

/** The list of files bears the running head of the event that it follows, but for a sheet of its own. */
function onSheetOf(event: number): string {
  const page = event > 0 ? `page: event${event}; ` : '';
  return `.files { break-inside: avoid; } .files, .colophon { ${page}}
.files.alone, main:has(.files.alone) ~ .colophon { page: auto; }`;
}

function named({ anchor, headline }: EventView, i: number): string {
  const head = css(shortened(headline, HEAD_LENGTH));
  return `#${anchor} { page: event${i + 1}; } @page event${i + 1} { @top-left { content: ${head}; } }`;
}

/** A CSS string of any text: everything but plain letters and digits is written as its code. */
function css(text: string): string {
  const escaped = text.replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
