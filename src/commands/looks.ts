import type { Settings } from '../config/settings.ts';
import { RENDER_DEFAULTS, type RenderOptions } from '../render/options.ts';

/** How an edition is to look, of what the run was told. */
export function looksOf(run: Settings): RenderOptions {
  const { formats, title, template, browser, onlyNew, site, mail } = run;
  return {
    ...RENDER_DEFAULTS,
    formats,
    masthead: title,
    templateDir: template,
    browserPath: browser,
    onlyNew,
    baseUrl: site,
    mail: {
      ...RENDER_DEFAULTS.mail,
      to: mail.to,
      attachPdf: mail.attachPdf,
      ...(mail.from === null ? {} : { from: mail.from }),
    },
  };
}
