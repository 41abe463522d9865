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
  americans: 'united states',
  us: 'united states',
  usa: 'united states',
  britain: 'united kingdom',
  briton: 'united kingdom',
  britons: 'united kingdom',
  uk: 'united kingdom',
  'downing street': 'united kingdom',
  whitehall: 'united kingdom',
  westminster: 'united kingdom',
  kiev: 'ukraine',
  peking: 'china',
  burma: 'myanmar',
  burmese: 'myanmar',
  holland: 'netherlands',
  'elysee palace': 'france',
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
  turkiye: 'turkey',
  filipino: 'philippines',
  filipinos: 'philippines',
  philippine: 'philippines',
  palestine: 'palestine',
  palestinian: 'palestine',
  palestinians: 'palestine',
  uae: 'united arab emirates',
  emirati: 'united arab emirates',
  drc: 'dr congo',
  'blue house': 'south korea',
  'viet nam': 'vietnam',
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

let table: ReadonlyMap<string, string> | null = null;

/**
 * The country that a name stands for, as its plain common name: itself, its capital, its government's seat,
 * the word for its people ("Moscow", "Kremlin", "Russians" → "russia"); `null` for any other name.
 */
export function countryOf(name: string): string | null {
  table ??= countries();
  return table.get(plain(name).replaceAll('.', '')) ?? null;
}

function countries(): ReadonlyMap<string, string> {
  const all: readonly Country[] = require('world-countries');
  const names = new Map<string, string>();
  for (const country of all) {
    const key = plain(country.name.common);
    for (const alias of aliasesOf(country)) {
      const folded = plain(alias).replaceAll('.', '');
      // The first to claim a word keeps it: "Congo" and "Korea" are nobody's twice.
      if (folded.length > 3 && !names.has(folded)) names.set(folded, key);
    }
  }
  for (const [alias, key] of Object.entries(ALSO)) names.set(alias, key);
  return names;
}

function aliasesOf(country: Country): readonly string[] {
  const people = Object.values(country.demonyms?.['eng'] ?? {}).filter((word) => word.length > 3);
  const capitals = country.unMember
    ? country.capital.filter((city) => !NOT_CAPITALS.has(plain(city)))
    : [];
  return [
    country.name.common,
    country.name.official,
    ...country.altSpellings.filter((spelling) => !/^[A-Z]{2,3}$/.test(spelling)),
    ...TRANSLATIONS.flatMap((code) => country.translations[code]?.common ?? []),
    ...people,
    ...people.map((word) => `${word}s`),
    ...capitals,
  ];
}
