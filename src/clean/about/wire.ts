import type { Inferred, RawArticle } from '../../types.ts';
import { AGENCY_NAMES, AGENCY_NAMES_IN_PROSE, agencyOf } from './agencies.ts';
import { PERSON } from './author.ts';
import type { Dateline } from './dateline.ts';
import { isSetByEditors } from './editors.ts';
import { cited, type Evidence, type Line } from './evidence.ts';

const A = `(?<agency>${AGENCY_NAMES})`;
const EDGE = '(?![\\p{L}\\p{N}])';
/** A line that is nothing but a credit: "AFP", "Source: Reuters", "— AP", "(dpa/AFP)", "By Reuters". */
const CREDIT_LINE = new RegExp(
  `^[-–—(\\[|\\s]*(?:(?:Sources?|Quellen?|Fuentes?|Fonte|Źródło|Theo|Nguồn|Via|By|By the|Von|Par|Por)\\s?[:\\s]\\s*)?(?<list>(?:${AGENCY_NAMES})(?:\\s*(?:/|,|&|and|und|et|y)\\s*(?:${AGENCY_NAMES}))*)[\\s)\\].|]*$`,
  'u',
);
/** "AFP/Bay Post", "dpa/afp": agencies beside each other or beside a paper, as the last line. */
const CREDIT_STROKES =
  /^[-–—(\s]*(?<list>\p{L}[\p{L}&.’' -]{1,30}(?:\/\p{L}[\p{L}&.’' -]{1,30}){1,3})[)\s]*$/u;
/** An agency in a credit to the reporters: "(With inputs from PTI)", "AFP contributed to this report". */
const CREDITED = new RegExp(`(?<![\\p{L}\\p{N}])(?<agency>${AGENCY_NAMES_IN_PROSE})${EDGE}`, 'gu');
/** "By Jane Roe, Reuters", "Par Jean Roux avec AFP", "Jane Roe | Associated Press": names, and an agency among them. */
const BYLINE = new RegExp(
  `^(?:(?:By|BY|Von|Par|Por|Text:|Reported by|Written by)\\s+.{2,100}|${PERSON}(?:\\s*[,|/–—-]|\\s(?:avec|mit|with|con))\\s*.{2,40})$`,
  'u',
);
/** The same at the end of the last paragraph: "… the minister said. (AFP)", "… sagte er. dpa/afp". */
const CREDIT_AT_END = new RegExp(
  `[.!?"”“’'»]\\s*[-–—]*\\s*[(\\[](?<list>(?:${AGENCY_NAMES})(?:\\s*(?:/|,|&|und|and)\\s*(?:${AGENCY_NAMES}))*)[)\\]]\\.?$`,
  'u',
);
/** "© 2024 AFP", "Copyright 2014 The Associated Press. All rights reserved". */
const RIGHTS = new RegExp(
  `^(?:(?:©|\\(c\\)|copyright)[\\s,:©]*)+(?:\\d{4}[\\s,]*)?(?:by\\s+)?(?:the\\s+)?${A}${EDGE}`,
  'iu',
);
const RIGHTS_NAME = new RegExp(`${A}${EDGE}`, 'u');
const TOLD = new RegExp(
  `\\b(?:told|tells|telling)\\s+(?:the\\s+)?(?<agency>${AGENCY_NAMES_IN_PROSE})${EDGE}(?!\\s*(?:news\\s+agency|newspaper|TV|television|radio|[’']s\\b))`,
  'gu',
);
/** An outsider's voice: whoever cites an agency so is not that agency. */
const cites = (name: string): RegExp =>
  new RegExp(
    `(?:according to|citing|cited by|quoted by|reported by|interview with|nach Angaben von|selon|según)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,3}${name}|${name}(?:\\s+news agency)?\\s+(?:reported|reports|said|says|quoted|cited|wrote|berichtete|meldete)\\b|(?:news agency|Nachrichtenagentur)\\s+${name}|${name}\\s+news agency`,
    'u',
  );
const PICTURE = /photo|image|picture|pic\b|getty|file|video|foto|bild|crédit|credit|\/epa|epa-/i;

/**
 * The agencies whose copy an article carries: what the editors set, else by its own marks and, last, `own`: what its outlet is; each
 * once, with the first evidence for it.
 */
export function wireOf(
  { declared }: RawArticle,
  evidence: Evidence,
  dateline: Dateline | null,
  author: Inferred | null,
  own: readonly Inferred[],
): readonly Inferred[] {
  if (isSetByEditors(declared.wire)) return declaredWire(declared.wire);
  const found = [
    ...declaredWire(declared.wire),
    ...(dateline?.credits ?? []).flatMap((name) => named(name, 'dateline')),
    ...byAuthor(author),
    ...evidence.lines.flatMap(inLine),
    ...atEnd(evidence.text),
    ...told(evidence.text),
    ...own,
  ];
  const first = new Map<string, Inferred>();
  for (const one of found) if (!first.has(one.name)) first.set(one.name, one);
  return [...first.values()];
}

function declaredWire(wire: Inferred | undefined): readonly Inferred[] {
  if (!wire) return [];
  return wire.name
    .split(/\s*[,/]\s*/)
    .map((name) => ({ name: agencyOf(name) ?? name, how: wire.how }));
}

function named(name: string, how: string): readonly Inferred[] {
  const agency = agencyOf(name);
  return agency === null ? [] : [{ name: agency, how }];
}

/** "Reuters", "Jane Doe, Associated Press", "Jane Doe (AP)". */
function byAuthor(author: Inferred | null): readonly Inferred[] {
  return author ? inByline(author.name) : [];
}

function inByline(byline: string): readonly Inferred[] {
  const parts = byline.split(
    /\s*(?:[,|/()–—]|\s-\s|\b(?:for|of|and|with|avec|mit|con|und|et)\b)\s*/u,
  );
  return parts.flatMap((part) => named(part.trim(), `byline ${cited(byline)}`));
}

function inLine(line: Line): readonly Inferred[] {
  if (PICTURE.test(line.text) || isCaptionCredit(line)) return [];
  const rights = RIGHTS.test(line.text)
    ? RIGHTS_NAME.exec(line.text)?.groups?.['agency']
    : undefined;
  if (rights !== undefined) return named(rights, cited(line.text));
  if (line.removedAs === 'credit to the reporters') return inCredit(line);
  if (!line.isTail && !line.isHead) return [];
  const list = CREDIT_LINE.exec(line.text)?.groups?.['list'];
  if (list !== undefined) return listed(list, `credit ${cited(line.text)}`);
  const beside = line.isTail ? besidePaper(line.text) : [];
  if (beside.length > 0) return beside;
  return line.isHead && BYLINE.test(line.text) ? inByline(line.text) : [];
}

/** German papers write every agency small once one of them is. */
function besidePaper(line: string): readonly Inferred[] {
  const names = CREDIT_STROKES.exec(line)?.groups?.['list']?.split('/') ?? [];
  const isSmall = names.some((name) => agencyOf(name) !== null && name === name.toLowerCase());
  return names.flatMap((name) =>
    named(isSmall ? (agencyOf(name) ?? name.toUpperCase()) : name, `credit ${cited(line)}`),
  );
}

/** Reporters to whom several agencies contributed wrote a report of their own. */
function inCredit({ text }: Line): readonly Inferred[] {
  const found = [...text.matchAll(CREDITED)].flatMap(({ groups }) =>
    named(groups?.['agency'] ?? '', `credit ${cited(text)}`),
  );
  const isOwn = new Set(found.map(({ name }) => name)).size > 1 && /\bcontributed\b/.test(text);
  return isOwn ? [] : found;
}

/** Under a picture, a bare agency is its photographer's; at the end of the text, it is the writer's. */
function isCaptionCredit({ removedAs, isTail }: Line): boolean {
  return removedAs !== null && (removedAs === 'caption' || PICTURE.test(removedAs)) && !isTail;
}

function atEnd(text: string): readonly Inferred[] {
  const last = text.slice(-300);
  const list = CREDIT_AT_END.exec(last.trimEnd())?.groups?.['list'];
  return list === undefined ? [] : listed(list, `credit ${cited(`(${list})`)}`);
}

function listed(list: string, how: string): readonly Inferred[] {
  return list
    .split(/\s*(?:\/|,|&|\band\b|\bund\b|\bet\b|\by\b)\s*/)
    .flatMap((name) => named(name, how));
}

/**
 * "he told AFP": only AFP's own reporters write so. A text that also cites the agency from outside, or was
 * "told" by several agencies, is a report of its own.
 */
function told(text: string): readonly Inferred[] {
  const matches = [...text.matchAll(TOLD)];
  const agencies = new Map(matches.map((m) => [agencyOf(m.groups?.['agency'] ?? ''), m[0]]));
  const [only, second] = agencies;
  if (!only || second || only[0] === null) return [];
  const [name, words] = only;
  return cites(words.replace(/^\w+\s+(?:the\s+)?/, '')).test(text)
    ? []
    : [{ name, how: cited(words) }];
}
