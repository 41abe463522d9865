import type { Day, Format, LabelLanguage, NonEmpty, Paper } from '../types.ts';
import type { Since } from './kinds.ts';

/** How mail is sent. The password never stands here: see {@link secret}. */
export interface MailSettings {
  readonly host: string | null;
  readonly port: number | null;
  /** `implicit` from the first byte (465), `starttls` required before anything is said, `none` in the clear. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** A file of certificates to trust besides the system's. */
  readonly ca: string | null;
  readonly user: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  /** One message to each reader, or one to all as blind copies. */
  readonly copies: 'each' | 'blind';
  readonly replyTo: string | null;
  readonly attachPdf: boolean;
  /** For `List-Id`: a name in a domain of yours, such as briefing.example.org. */
  readonly list: string | null;
  readonly unsubscribe: string | null;
  /** Who is told of a run that failed. */
  readonly operator: string | null;
}

/** Everything a run can be told, whoever told it. */
export interface Settings {
  readonly articles: string;
  readonly out: string;
  readonly formats: NonEmpty<Format>;
  readonly title: string;
  /** `null`: today, in the time zone. */
  readonly date: Day | null;
  /** `null`: the machine's. */
  readonly timezone: string | null;
  readonly since: Since | null;
  readonly until: Day | null;
  /** `words`, the path of a weights or model file, or the address of an endpoint; `null` for the default. */
  readonly judge: string | null;
  /** Of the edition's own words; the articles stay in theirs. */
  readonly language: LabelLanguage;
  readonly paper: Paper;
  /** A picture that stands beside the title. */
  readonly logo: string | null;
  /** One page of the main facts and the disagreements. */
  readonly short: boolean;
  readonly template: string | null;
  readonly browser: string | null;
  /** Independent sources that an event needs to be printed. */
  readonly minSources: number | null;
  readonly maxEvents: number | null;
  readonly onlyNew: boolean;
  readonly strict: boolean;
  readonly send: boolean;
  /** Hours after which an edition may be removed; `null` keeps all. */
  readonly keep: number | null;
  /** Hours of age of the newest article from which an edition is marked stale. */
  readonly stale: number | null;
  /** Address under which the output folder can be read on the web; feed entries then have links of their own. */
  readonly site: string | null;
  readonly mail: MailSettings;
}

export const DEFAULTS: Settings = {
  articles: 'articles',
  out: 'out',
  formats: ['html', 'pdf'],
  title: 'Daily briefing',
  date: null,
  timezone: null,
  since: null,
  until: null,
  judge: null,
  language: 'en',
  paper: 'A4',
  logo: null,
  short: false,
  template: null,
  browser: null,
  minSources: null,
  maxEvents: null,
  onlyNew: false,
  strict: false,
  send: false,
  keep: null,
  stale: null,
  site: null,
  mail: {
    host: null,
    port: null,
    tls: 'starttls',
    ca: null,
    user: null,
    from: null,
    to: [],
    copies: 'each',
    replyTo: null,
    attachPdf: false,
    list: null,
    unsubscribe: null,
    operator: null,
  },
};

/** Some of the settings, as one source of them gives them. */
export type Given = Partial<Omit<Settings, 'mail'>> & { readonly mail?: Partial<MailSettings> };

/** Settings from several sources, the first that says something winning. */
export function settle(...sources: readonly Given[]): Settings {
  let settled = DEFAULTS;
  for (const over of [...sources].reverse()) {
    settled = { ...settled, ...over, mail: { ...settled.mail, ...over.mail } };
  }
  return settled;
}
