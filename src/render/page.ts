import { createHash } from 'node:crypto';
import type { Paper } from '../types.ts';
import { type EmbeddedFonts, fontsFor } from './fonts.ts';
import { runningHeads } from './runningHeads.ts';
import { asIs, fill, sourceOf, type TemplateSet } from './templates.ts';
import type { EditionView, PageView } from './view.ts';

const NO_PARTS = { styles: '', script: '', policy: '', isPrint: false, part: null };

/** The self-contained page. */
export async function htmlPage(view: EditionView, templates: TemplateSet): Promise<string> {
  const css = stylesOf(view, templates);
  return page(view, templates, css, sourceOf(templates, 'script.js'), false);
}

/** The page that is printed: no script, page numbers beside the contents, running heads. */
export async function printPage(
  view: EditionView,
  templates: TemplateSet,
  paper: Paper,
): Promise<string> {
  const css = stylesOf(view, templates) + runningHeads(view, paper);
  return page(view, templates, css, '', true);
}

function stylesOf({ isShort }: EditionView, templates: TemplateSet): string {
  const names = ['page', 'print', ...(isShort ? ['short'] : [])];
  return names.map((name) => sourceOf(templates, `styles/${name}.css`)).join('');
}

async function page(
  view: EditionView,
  templates: TemplateSet,
  css: string,
  script: string,
  isPrint: boolean,
): Promise<string> {
  const draft: PageView = { ...view, ...NO_PARTS, isPrint };
  const { css: faces } = await fontsOf(view);
  const styles = `${faces}\n${css}`;
  return fill(templates, 'briefing.hbs', {
    ...draft,
    styles: asIs(styles),
    script: asIs(script),
    policy: policy(styles, script),
  });
}

const fonts = new WeakMap<EditionView, Promise<EmbeddedFonts>>();

/** Page and print are set in the same typefaces. */
function fontsOf(view: EditionView): Promise<EmbeddedFonts> {
  const found = fonts.get(view) ?? fontsFor(JSON.stringify(view));
  fonts.set(view, found);
  return found;
}

/** Nothing from outside, and no style or script but the page's own. */
function policy(styles: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    `script-src ${script === '' ? "'none'" : hash(script)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
