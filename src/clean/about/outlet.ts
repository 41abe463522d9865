import type { Inferred, RawArticle } from '../../types.ts';
import { agencyOf } from './agencies.ts';
import type { Dateline } from './dateline.ts';
import { isSetByEditors } from './editors.ts';
import { cited, type Evidence } from './evidence.ts';
import { atHead, BYLINE_OUTLET, creditedIn, NAME_ALONE } from './outletCredit.ts';
import { NAME, nameIn } from './outletName.ts';
import { hostOf, isAgency, type Outlets } from './outlets.ts';

/** What only an outlet itself says, with its name. */
const OWN_VOICE: readonly RegExp[] = [
  new RegExp(`^A (?:Message|message|Note|note|Letter|letter) (?:from|From) ${NAME}\\s*:?$`, 'u'),
  new RegExp(`\\b[Ww]e,? (?:at|the (?:journalists|editors|staff|team) (?:of|at)) ${NAME}`, 'u'),
  new RegExp(
    `\\b(?:By supporting|Thank you for (?:reading|supporting)|Thanks for reading|You are reading) ${NAME}`,
    'u',
  ),
  new RegExp(
    `^[Tt]his (?:article|story|report|piece|post) (?:was |is |has been )?(?:(?:originally|first) )?(?:published|appeared) (?:by|in|on|at) ${NAME}(?=[.,;(]|\\s*$|\\s+(?:on|and|under|in|here|as|with)\\b)`,
    'u',
  ),
  new RegExp(
    `^(?:©|\\(c\\)|Copyright)[\\s©]*\\d{4}(?:[-–]\\d{2,4})?[\\s,]*(?:by )?${NAME}(?=[.,|]|\\s*$|\\s+(?:All|Ltd|Inc|LLC|GmbH|Media))`,
    'u',
  ),
];
/** What anyone may say of an outlet; it tells who speaks only when the name is a known outlet's. */
const KNOWN_NAME: readonly RegExp[] = [
  new RegExp(
    `^(?:Subscribe to|Support|Sign up (?:for|to)|Follow|Download|Join|Get|Read more (?:at|on|from)) ${NAME}`,
    'u',
  ),
  BYLINE_OUTLET,
  NAME_ALONE,
];
const EMPTY_WORDS =
  /^(?:The )?(?:Author|Editor|Editors|Staff|Team|Company|All Rights|Rights|Us|Me|Our|Your|This|Story|News|Newsletter|Website|Site|Page|App)\b/i;

/**
 * Who published an article: what the editors say of its domain, then what is declared, then the domain of its address, then a known name after its
 * headline, then what the outlet says of itself, then the agency of its dateline. `null` when nothing says.
 */
export function outletOf(
  raw: RawArticle,
  url: string | null,
  evidence: Evidence,
  dateline: Dateline | null,
  outlets: Outlets,
): Inferred | null {
  return (
    byEditors(raw, url, outlets) ??
    declaredOutlet(raw, url, outlets) ??
    bySender(raw, outlets) ??
    byDomain(url, outlets) ??
    afterHeadline(raw, outlets) ??
    inOwnVoice(evidence, outlets) ??
    byDateline(dateline, outlets)
  );
}

/** What the editors say of a domain goes before what its pages say of themselves, not before what they say of the article. */
function byEditors(
  { declared }: RawArticle,
  url: string | null,
  outlets: Outlets,
): Inferred | null {
  if (url === null || isSetByEditors(declared.outlet)) return null;
  const found = outlets.atOwnDomain(url);
  return found && { name: found.name, how: `domain ${hostOf(url)} in _desk/sources.yaml` };
}

function declaredOutlet(
  { declared }: RawArticle,
  url: string | null,
  outlets: Outlets,
): Inferred | null {
  const { outlet } = declared;
  if (!outlet) return null;
  const known = outlets.named(outlet.name);
  if (known) return { name: known.name, how: outlet.how };
  const isDomain = hostOf(outlet.name) !== null && !/\s/.test(outlet.name);
  const atDomain = isDomain ? outlets.atDomain(outlet.name) : null;
  if (atDomain) return { name: atDomain.name, how: `${outlet.how} ${cited(outlet.name)}` };
  return outlet.how === 'feed title' ? ofSection(outlet, url, outlets) : outlet;
}

/** Feeds are titled with their section, "Bay Post - World" or "World | Bay Post": the domain of the item, or the part that is known, names the outlet. */
function ofSection(title: Inferred, url: string | null, outlets: Outlets): Inferred {
  const parts = title.name.split(/\s*(?:[|>»·•:]|\s[-–—])\s+/);
  const known = parts.flatMap((part) => outlets.named(part) ?? [])[0];
  if (known) return { name: known.name, how: `${title.how} ${cited(title.name)}` };
  return byDomain(url, outlets) ?? title;
}

/** A mail's sender who is a known outlet, or writes from the domain of one. */
function bySender({ declared }: RawArticle, outlets: Outlets): Inferred | null {
  const { sender } = declared;
  if (!sender) return null;
  const [, name = '', domain = ''] = /^(.*?)\s*<[^@]*@([^>]*)>$/.exec(sender.name) ?? [];
  const known = outlets.named(name) ?? outlets.atDomain(domain);
  return known && { name: known.name, how: `${sender.how} ${cited(sender.name)}` };
}

function byDomain(url: string | null, outlets: Outlets): Inferred | null {
  const found = url === null ? null : outlets.atDomain(url);
  return found && { name: found.name, how: `domain ${hostOf(url ?? '')}` };
}

/** "Dam cracks - Bay Post": a known name after the last mark. */
function afterHeadline({ declared }: RawArticle, outlets: Outlets): Inferred | null {
  const title = declared.title?.name ?? '';
  const last = /^.+\s[|–—·-]\s+([^|–—·]+)$/.exec(title)?.[1];
  const known = last === undefined ? null : outlets.named(last);
  return known && { name: known.name, how: `title ${cited(title)}` };
}

function inOwnVoice({ lines }: Evidence, outlets: Outlets): Inferred | null {
  for (const line of lines) {
    const name = nameIn(line, OWN_VOICE);
    if (name !== null && !EMPTY_WORDS.test(name) && agencyOf(name) === null) {
      const known = outlets.named(name);
      return { name: known?.name ?? name, how: cited(line.text) };
    }
  }
  for (const line of lines) {
    if (line.removedAs === null && !line.isHead && !line.isTail) continue;
    const known = outlets.named(nameIn(line, KNOWN_NAME) ?? '');
    if (known && !known.isAgency) return { name: known.name, how: `line ${cited(line.text)}` };
  }
  return creditedIn(lines, outlets) ?? atHead(lines, outlets);
}

/** A report that names no other publisher was published by the agency that its dateline credits. */
function byDateline(dateline: Dateline | null, outlets: Outlets): Inferred | null {
  const [credit, second] = dateline?.credits ?? [];
  if (credit === undefined || second !== undefined) return null;
  const name = outlets.named(credit)?.name ?? agencyOf(credit);
  return name === null ? null : { name, how: 'dateline' };
}

/** The agency that published an article is its wire, whatever else credits it. */
export function ownWire(outlet: Inferred | null, outlets: Outlets): readonly Inferred[] {
  if (!outlet || !isAgency(outlet.name, outlets)) return [];
  return [{ name: agencyOf(outlet.name) ?? outlet.name, how: `outlet: ${outlet.how}` }];
}
