import type { Paper } from '../types.ts';
import { shortened } from './text.ts';
import type { EditionView, EventView } from './view.ts';

/** More events than this, of fewer facts than fill a sheet, follow one another on a sheet, and share their running head. */
const MANY_EVENTS = 12;
const FACTS_OF_A_SHEET = 10;
const HEAD_LENGTH = 70;
/** A list of so many files still follows the last event on its sheet, where there is room. */
const FEW_FILES = 12;

/** The size of the sheet and, on each, the date, the event and "page x of y". Chromium has no `string-set`. */
export function runningHeads(view: EditionView, paper: Paper): string {
  const { page, of } = view.words;
  const foot = `${css(`${page} `)} counter(page) ${css(` ${of} `)} counter(pages)`;
  const margin = view.isShort ? 'margin: 14mm 16mm 16mm; ' : '';
  return [
    `@page { size: ${paper}; ${margin}@bottom-right { content: ${foot}; } @bottom-left { content: ${css(view.title)}; } }`,
    ...placing(view),
  ].join('\n');
}

/** Where events begin, and what stands at the head of their sheets: each named page begins a new one. */
function placing({ events, files, isShort }: EditionView): readonly string[] {
  if (isShort) return [onSheetOf(0)];
  const facts = events.flatMap(({ sections }) => sections.flatMap((section) => section.facts));
  const flows = events.length > MANY_EVENTS && facts.length < FACTS_OF_A_SHEET * events.length;
  const heads = flows ? [ONE_AFTER_ANOTHER] : events.map(named);
  const last = flows ? 0 : events.length;
  return [...heads, files.length > FEW_FILES ? OWN_SHEET : onSheetOf(last)];
}

const ONE_AFTER_ANOTHER =
  '.event + .event { break-before: auto; border-top: 1.5pt solid var(--ink); margin-top: 1.4rem; padding-top: .6rem; }';

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
