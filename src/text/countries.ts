import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import { plain } from './words.ts';

const require = createRequire(import.meta.url);

/** What newspapers call a government, and names that the packaged table lacks. */
const ALSO: Readonly<Record<string, string>> = {
  kremlin: 'russia',
  duma: 'russia',
  'white house': 'united states',
  washington: 'united states',
  'washington dc': 'united states',
  'capitol hill': 'united states',
  pentagon: 'united states',
  america: 'united states',
  us: 'united states',
  usa: 'united states',
  britain: 'united kingdom',
  uk: 'united kingdom',
  'downing street': 'united kingdom',
  whitehall: 'united kingdom',
  westminster: 'united kingdom',
  kiev: 'ukraine',
  peking: 'china',
  burma: 'myanmar',
  holland: 'netherlands',
  'elysee palace': 'france',
  turkiye: 'turkey',
  palestine: 'palestine',
  uae: 'united arab emirates',
  drc: 'dr congo',
  'blue house': 'south korea',
  'viet nam': 'vietnam',
};

/** Words for peoples that the packaged table lacks. */
const PEOPLES: Readonly<Record<string, string>> = {
  americans: 'united states',
  briton: 'united kingdom',
  britons: 'united kingdom',
  burmese: 'myanmar',
  frenchman: 'france',
  spaniard: 'spain',
  spaniards: 'spain',
  dane: 'denmark',
  danes: 'denmark',
  swede: 'sweden',
  swedes: 'sweden',
  finns: 'finland',
  poles: 'poland',
  turk: 'turkey',
  turks: 'turkey',
  filipino: 'philippines',
  filipinos: 'philippines',
  philippine: 'philippines',
  palestinian: 'palestine',
  palestinians: 'palestine',
  emirati: 'united arab emirates',
};

/** Capitals that are more often a person's, a state's or the Union's name than their country's. */
const NOT_CAPITALS = new Set([
  'brussels',
  'victoria',
  'kingston',
  'georgetown',
  'hamilton',
  'stanley',
  'san jose',
  'santiago',
  'san salvador',
  "saint john's",
  'washington d.c.',
]);
const TRANSLATIONS = ['deu', 'fra', 'spa', 'ita', 'por', 'nld', 'rus'];

let table: ReadonlyMap<string, Named> | null = null;

interface Named {
  readonly country: string;
  /** Whether the name is a word for its people, not for a place. */
  readonly isPeople: boolean;
}

/**
 * The country that a name stands for, as its plain common name: itself, its capital, its government's seat,
 * the word for its people ("Moscow", "Kremlin", "Russians" → "russia"); `null` for any other name.
 */
export function countryOf(name: string): string | null {
  return named(name)?.country ?? null;
}

/** Whether a name is a word for the people of a country, or for what is theirs: "Syrians", "Israeli". */
export function namesPeople(name: string): boolean {
  return named(name)?.isPeople ?? false;
}

function named(name: string): Named | undefined {
  table ??= countries();
  return table.get(plain(name).replaceAll('.', ''));
}

function countries(): ReadonlyMap<string, Named> {
  const all: readonly Country[] = require('world-countries');
  const names = new Map<string, Named>();
  for (const each of all) {
    const country = plain(each.name.common);
    const peoples = new Set(peoplesOf(each).map(folded));
    for (const alias of aliasesOf(each).map(folded)) {
      // The first to claim a word keeps it: "Congo" and "Korea" are nobody's twice.
      if (alias.length <= 3 || names.has(alias)) continue;
      names.set(alias, { country, isPeople: peoples.has(alias) });
    }
  }
  for (const [alias, country] of Object.entries(ALSO))
    names.set(alias, { country, isPeople: false });
  for (const [alias, country] of Object.entries(PEOPLES))
    names.set(alias, { country, isPeople: true });
  return names;
}

const folded = (name: string): string => plain(name).replaceAll('.', '');

function peoplesOf({ demonyms }: Country): readonly string[] {
  const words = Object.values(demonyms?.['eng'] ?? {}).filter((word) => word.length > 3);
  return [...words, ...words.map((word) => `${word}s`)];
}

function aliasesOf(country: Country): readonly string[] {
  const capitals = country.unMember
    ? country.capital.filter((city) => !NOT_CAPITALS.has(plain(city)))
    : [];
  return [
    country.name.common,
    country.name.official,
    ...country.altSpellings.filter((spelling) => !/^[A-Z]{2,3}$/.test(spelling)),
    ...TRANSLATIONS.flatMap((code) => country.translations[code]?.common ?? []),
    ...peoplesOf(country),
    ...capitals,
  ];
}
