import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULTS, type Settings } from '../config/settings.ts';
import { RENDER_DEFAULTS, type RenderOptions } from '../render/options.ts';

/** How an edition is to look, of what the run was told. A title that nobody chose is the language's own. */
export async function looksOf(run: Settings): Promise<RenderOptions> {
  const { formats, title, language, paper, logo, short, template, browser, onlyNew, site, mail } =
    run;
  return {
    ...RENDER_DEFAULTS,
    formats,
    masthead: title === DEFAULTS.title ? null : title,
    language,
    paper,
    logo,
    short,
    templateDir: template,
    browserPath: browser,
    onlyNew,
    baseUrl: site,
    editorsNotes: await editorsNotes(run.articles),
    mail: {
      ...RENDER_DEFAULTS.mail,
      to: mail.to,
      attachPdf: mail.attachPdf,
      ...(mail.from === null ? {} : { from: mail.from }),
    },
  };
}

/** The editors' notes as they stand now: an edition that is sent later says what they say then. */
async function editorsNotes(articles: string): Promise<string | null> {
  const text = await readFile(join(articles, '_desk', 'notes.md'), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text;
}
