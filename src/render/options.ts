import type { Format, LabelLanguage, Paper } from '../types.ts';

/** How an edition is to look; what it says is the briefing's. */
export interface RenderOptions {
  readonly formats: readonly Format[];
  /** Language of the labels and dates; the articles stay in their own. */
  readonly language: LabelLanguage;
  /** Name on the masthead; `null` for the language's own word for a daily briefing. */
  readonly masthead: string | null;
  /** Path of a picture (.svg, .png, .jpg) to stand beside it. */
  readonly logo: string | null;
  readonly paper: Paper;
  /** A folder whose files stand in for the templates of the same names. */
  readonly templateDir: string | null;
  readonly browserPath: string | null;
  /** Each event's headline, its first facts and its disagreements, of a few events on one page. */
  readonly short: boolean;
  /** Only facts that the previous edition did not have. */
  readonly onlyNew: boolean;
  /** Where the editions are published, for the mail's link to the page; ends in no slash. */
  readonly baseUrl: string | null;
  /** Markdown by the editors, for the front page. */
  readonly editorsNotes: string | null;
  readonly mail: {
    readonly from: string;
    readonly to: readonly string[];
    readonly attachPdf: boolean;
  };
}

/** What applies when nothing is asked for. */
export const RENDER_DEFAULTS: RenderOptions = {
  formats: ['html', 'pdf'],
  language: 'en',
  masthead: null,
  logo: null,
  paper: 'A4',
  templateDir: null,
  browserPath: null,
  short: false,
  onlyNew: false,
  baseUrl: null,
  editorsNotes: null,
  mail: { from: 'Briefing <briefing@localhost>', to: [], attachPdf: false },
};
