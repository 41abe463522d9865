/** Written-out numbers: English in full, the common small ones of German, French and Spanish. */
const SMALL: ReadonlyMap<string, number> = new Map(
  [
    'zero null',
    'one eins',
    'two zwei deux dos',
    'three drei trois tres',
    'four vier quatre cuatro',
    'five fünf cinq cinco',
    'six sechs seis',
    'seven sieben sept siete',
    'eight acht huit ocho',
    'nine neun neuf nueve',
    'ten zehn dix diez',
    'eleven elf onze once',
    'twelve zwölf douze doce',
    'thirteen dreizehn treize trece',
    'fourteen vierzehn quatorze catorce',
    'fifteen fünfzehn quinze quince',
    'sixteen sechzehn seize dieciséis',
    'seventeen siebzehn',
    'eighteen achtzehn',
    'nineteen neunzehn',
  ].flatMap((names, n) => names.split(' ').map((name) => [name, n] as const)),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((name, i) => [name, (i + 2) * 10] as const),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['tausend', 1e3],
  ['millionen', 1e6],
  ['mio', 1e6],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
  ['mrd', 1e9],
  ['mille', 1e3],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['mil', 1e3],
  ['millón', 1e6],
  ['millones', 1e6],
]);

/** Never numbers by themselves: the same letters mean something else in another of the languages. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['sept', 'once', 'null', 'onze', 'elf', 'mars']);

const small = [...SMALL.keys()].filter((w) => !AMBIGUOUS.has(w)).join('|');
const tens = [...TENS.keys()].join('|');
const UNIT_WORD = `(?:${tens})(?:[- ](?:${small}))?|${small}`;

/** Matches the scale after a number ("million", "bn"), for a regular expression with the flags `iu`. */
export const SCALE_WORDS: string = [...SCALES.keys()].sort((a, b) => b.length - a.length).join('|');
/** Matches a written-out cardinal such as "twenty-three" or "two hundred and fifty thousand". */
export const CARDINAL_WORDS: string = `(?:(?:a|${UNIT_WORD}) (?:hundred|thousand|million|billion)(?: (?:and )?(?:${UNIT_WORD}))?(?: (?:hundred|thousand|million|billion))?|${UNIT_WORD})`;

/** The value of a scale word; 1 for anything else. */
export const scaleOf = (word: string): number => SCALES.get(word.toLowerCase()) ?? 1;

/** The value of a written-out cardinal as matched by {@link CARDINAL_WORDS}. */
export function cardinalOf(words: string): number {
  let total = 0;
  let run = 0;
  for (const word of words.toLowerCase().split(/[- ]+/)) {
    const scale = SCALES.get(word);
    if (word === 'a') run = 1;
    else if (word === 'hundred') run = Math.max(run, 1) * 100;
    else if (scale) {
      total += Math.max(run, 1) * scale;
      run = 0;
    } else run += SMALL.get(word) ?? TENS.get(word) ?? 0;
  }
  return total + run;
}

/**
 * The value of digits with separators. A comma or a space parts thousands; a point does so before exactly three
 * digits unless `decimal`, and a comma before one or two digits is a decimal comma.
 */
export function digitsOf(digits: string, decimal = false): number {
  const joined = digits.replace(/[\s\u00a0\u202f'’](?=\d{3})/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(joined)) return Number(joined.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(joined) && !decimal)
    return Number(joined.replace(/\./g, '').replace(',', '.'));
  return Number(joined.replace(',', '.'));
}
