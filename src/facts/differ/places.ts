import { countryOf } from '../../text/countries.ts';
import type { Span } from '../../types.ts';
import type { Version } from '../view.ts';
import type { Comparer } from './clash.ts';
import { sideOf } from './clash.ts';

const COMPASS =
  '(?:north|south)?-?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|inner|outer|upper|lower';
/** Parts into which countries are divided: an island and the city on it may share a name. */
const KIND = 'county|prefecture|province|district|region|state|municipality|department|oblast';
const BEFORE_NAME = new RegExp(`\\b(?<kind>${COMPASS}) (?<name>\\p{Lu}[\\p{L}’'-]+)`, 'giu');
const AFTER_NAME = new RegExp(`(?<!\\p{L})(?<name>\\p{Lu}[\\p{L}’'-]+) (?<kind>${KIND})\\b`, 'giu');

interface Place extends Span {
  readonly name: string;
  readonly kind: string;
}

/** One place that two sides put in different parts of a country, or call a different kind of place. */
export const comparePlaces: Comparer = (_view, a, b) =>
  [BEFORE_NAME, AFTER_NAME].flatMap((pattern) => {
    const [left, right] = [knownPlaces(a, pattern), knownPlaces(b, pattern)];
    const pairs = left.flatMap((p) =>
      right.filter((q) => q.name === p.name).map((q) => [p, q] as const),
    );
    const [clash] = pairs.filter(([p, q]) => p.kind !== q.kind);
    if (!clash || pairs.some(([p, q]) => p.kind === q.kind)) return [];
    const [p, q] = clash;
    return [
      {
        about: `place: ${p.name}`,
        kind: 'place',
        severity: 'precision',
        sides: [sideOf(a, p), sideOf(b, q)],
      },
    ] as const;
  });

const memory = new Map(
  [BEFORE_NAME, AFTER_NAME].map((p) => [p, new WeakMap<Version, readonly Place[]>()]),
);

/** A statement is compared with many: its places are read once. */
function knownPlaces(version: Version, pattern: RegExp): readonly Place[] {
  const known = memory.get(pattern)?.get(version) ?? placesOf(version, pattern);
  memory.get(pattern)?.set(version, known);
  return known;
}

function placesOf({ quote, span }: Version, pattern: RegExp): readonly Place[] {
  return [...quote.matchAll(pattern)].flatMap((match) => {
    const { name = '', kind = '' } = match.groups ?? {};
    if (
      !/^\p{Lu}/u.test(name) ||
      (pattern === BEFORE_NAME && countryOf(name.toLowerCase()) !== null)
    )
      return [];
    const start = span.start + match.index;
    return [
      {
        start,
        end: start + match[0].length,
        name,
        kind: kind.toLowerCase().replace(/ern$|-/g, ''),
      },
    ];
  });
}
