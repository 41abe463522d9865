import * as kinds from './kinds.ts';
import type { MailSettings, Settings } from './settings.ts';

/**
 * The one schema of the settings: what each is called in the file, what kind of value it takes. The flag of a setting
 * is its name in kebab case, its variable the name in upper case after `BRIEF_`.
 */
export const FIELDS: {
  readonly [Key in keyof Omit<Settings, 'mail'>]-?: kinds.Kind<NonNullable<Settings[Key]>>;
} = {
  articles: kinds.text,
  out: kinds.text,
  formats: kinds.formats,
  title: kinds.line,
  date: kinds.day,
  timezone: kinds.zone,
  since: kinds.since,
  until: kinds.day,
  judge: kinds.text,
  language: kinds.oneOf('en', 'de', 'fr', 'es', 'vi'),
  paper: kinds.oneOf('A4', 'Letter'),
  logo: kinds.text,
  short: kinds.yes,
  template: kinds.text,
  browser: kinds.text,
  minSources: kinds.count,
  maxEvents: kinds.count,
  onlyNew: kinds.yes,
  strict: kinds.yes,
  send: kinds.yes,
  keep: kinds.span,
  stale: kinds.span,
  site: kinds.webAddress,
};

/** The settings under `mail`; their variables begin with `BRIEF_MAIL_`. */
export const MAIL_FIELDS: {
  readonly [Key in keyof MailSettings]-?: kinds.Kind<NonNullable<MailSettings[Key]>>;
} = {
  host: kinds.line,
  port: kinds.port,
  tls: kinds.oneOf('implicit', 'starttls', 'none'),
  ca: kinds.text,
  user: kinds.line,
  from: kinds.address,
  to: kinds.addresses,
  copies: kinds.oneOf('each', 'blind'),
  replyTo: kinds.address,
  attachPdf: kinds.yes,
  list: kinds.listName,
  unsubscribe: kinds.unsubscribe,
  operator: kinds.address,
};

/** `minSources` → `BRIEF_MIN_SOURCES`. */
export function variableOf(name: string, prefix = 'BRIEF_'): string {
  return prefix + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
