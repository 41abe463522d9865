/** What a number counts, folded to one name, and how many of that unit one of the written unit is. */
export interface Unit {
  readonly name: string;
  readonly times: number;
}

const CURRENCIES: readonly (readonly [string, string])[] = [
  ['US\\$|\\$|USD|(?:U\\.?S\\.? )?dollars?|bucks|dólares', 'USD'],
  ['A\\$|AU\\$|Australian dollars?', 'AUD'],
  ['C\\$|CA\\$|Canadian dollars?', 'CAD'],
  ['HK\\$|Hong Kong dollars?', 'HKD'],
  ['€|EUR|euros?', 'EUR'],
  ['£|GBP|pounds(?: sterling)?', 'GBP'],
  ['¥|JPY|yen', 'JPY'],
  ['CNY|RMB|yuan|renminbi', 'CNY'],
  ['₹|Rs\\.?|INR|rupees?', 'INR'],
  ['₽|RUB|roubles?|rubles?', 'RUB'],
  ['CHF|Swiss francs?|Franken', 'CHF'],
  ['₩|KRW|won', 'KRW'],
  ['₺|lira', 'TRY'],
];

/** Written unit, folded name, size. Times are folded to minutes below a day and to days, months or years above. */
const MEASURES: readonly (readonly [string, string, number])[] = [
  ['%|per ?cent|pct|Prozent|pour cent|por ciento', 'percent', 1],
  ['percentage points?|Prozentpunkte?n?', 'percentage point', 1],
  ['km|kilomet(?:re|er)s?|Kilometern?|kilomètres?|kilómetros?', 'km', 1],
  ['kilograms?|kilos?|kg', 'kg', 1],
  ['(?:metric )?tonn?es?|tons?|Tonnen?', 'tonne', 1],
  ['met(?:re|er)s?|mètres?|metros?|Metern?', 'metre', 1],
  ['miles?', 'mile', 1],
  ['feet|foot|ft', 'foot', 1],
  ['inch(?:es)?', 'inch', 1],
  ['acres?', 'acre', 1],
  ['hectares?|Hektar', 'hectare', 1],
  ['seconds?', 'second', 1],
  ['minutes?|mins?|Minuten?|minutos?', 'minute', 1],
  ['hours?|hrs?|Stunden?|heures?|horas?', 'minute', 60],
  ['days?|Tagen?|jours?|días?', 'day', 1],
  ['weeks?|Wochen?|semaines?|semanas?', 'day', 7],
  ['fortnights?', 'day', 14],
  ['months?|Monaten?|mois|meses|mes', 'month', 1],
  ['years?|yrs?|Jahren?|ans?|années?|años?', 'year', 1],
  ['decades?', 'year', 10],
  ['centur(?:y|ies)', 'year', 100],
  ['people|persons?|Menschen|Personen|personnes|personas', 'person', 1],
  ['times', 'time', 1],
  ['degrees?(?: (?:Celsius|Fahrenheit))?|°[CF]?', 'degree', 1],
];

const currencies = CURRENCIES.map(([p, name]) => [new RegExp(`^(?:${p})$`, 'iu'), name] as const);
const measures = MEASURES.map(
  ([p, name, times]) => [new RegExp(`^(?:${p})$`, 'iu'), { name, times }] as const,
);

const CURRENCY = CURRENCIES.map(([p]) => p).join('|');
/** Signs that stand before the figure ("$", "US$", "EUR"). */
export const CURRENCY_BEFORE =
  'US\\$|AU?\\$|CA?\\$|HK\\$|\\$|€|£|¥|₹|₽|₩|₺|(?:Rs\\.?|USD|EUR|GBP|CHF) ?';
/** A unit that stands after the figure, with the hyphen or space that ties it. */
export const UNIT_AFTER: string = `[ \\u00a0-]?(?:%|€|£|°[CF]?)|[ \\u00a0-](?:${[...MEASURES.map(([p]) => p), CURRENCY].join('|')})(?![\\p{L}\\p{N}])|(?:km|kg|ft|bn)(?![\\p{L}\\p{N}])`;

/** Folds a written unit or currency; null for a word that is neither. */
export function unitOf(written: string): Unit | null {
  const word = written.replace(/^[ \u00a0-]+|\s+$/g, '');
  const money = currencies.find(([pattern]) => pattern.test(word));
  if (money) return { name: money[1], times: 1 };
  return measures.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const NOT_COUNTED: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at to by for from with and or but as than is was were are be been being has have
  had who which when where while will would could should may might can did does do said after before during since until into
  over under about between among against out up down it its his her their our my your he she they we you i not no so if then
  also more less most least other per each every all both because der die das und von in im zu de la le les et en y los las del`.split(
    /\s+/,
  ),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  police: 'police',
  troops: 'troop',
  lives: 'life',
  wives: 'wife',
  cattle: 'cattle',
  sheep: 'sheep',
  feet: 'foot',
  teeth: 'tooth',
  aircraft: 'aircraft',
  personnel: 'personnel',
  dead: 'dead',
};

/** The singular of an English noun, lower case; other words come back as they are. */
export function singular(noun: string): string {
  const word = noun.toLowerCase();
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/**
 * The noun that a cardinal counts, and where it ends: the first plural within the next four words of the phrase,
 * else the first word. Null when the phrase ends at once.
 */
export function countedNoun(
  after: string,
  amount: number,
): { readonly name: string; readonly end: number } | null {
  const phrase = /^(?:[ \u00a0-]+(?:[\p{L}][\p{L}'’.-]*))+/u.exec(after)?.[0] ?? '';
  const run: { word: string; end: number }[] = [];
  for (const match of phrase.matchAll(/[\p{L}][\p{L}'’-]*/gu)) {
    if (NOT_COUNTED.has(match[0].toLowerCase()) || run.length === 4) break;
    run.push({ word: match[0], end: match.index + match[0].length });
  }
  const plural = amount === 1 ? undefined : run.find(({ word }) => isPlural(word));
  const found = plural ?? run[0];
  return found ? { name: singular(found.word), end: found.end } : null;
}

/** Whether an English noun looks like a plural. */
export const isPlural = (word: string): boolean =>
  singular(word) !== word.toLowerCase() || word.toLowerCase() in IRREGULAR;

/** The English plural of a noun in the singular. */
export function pluralOf(noun: string): string {
  const irregular = Object.entries(IRREGULAR).find(([, one]) => one === noun)?.[0];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/[^s]s$/.test(noun)) return noun;
  return /(?:ss|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
