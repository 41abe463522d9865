import { countryOf } from '../../text/countries.ts';
import type { Inferred, RawArticle } from '../../types.ts';
import type { Dateline } from './dateline.ts';
import { cited, type Evidence } from './evidence.ts';

/** Where an article was written: declared, in its dateline, or a capital on a line of its own at the head. */
export function placeOf(
  { declared }: RawArticle,
  dateline: Dateline | null,
  { lines }: Evidence,
): Inferred | null {
  if (declared.place) return declared.place;
  if (dateline?.place) return { name: dateline.place, how: 'dateline' };
  const line = lines.find(
    ({ text, isHead }) =>
      isHead && /^\p{Lu}[\p{Lu} .’'-]{2,30}$/u.test(text) && isCapital(titled(text).toLowerCase()),
  );
  return line ? { name: titled(line.text), how: `line ${cited(line.text)}` } : null;
}

function titled(capitals: string): string {
  return capitals.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A line that is a country's name is more often a section of the paper than a place. */
function isCapital(name: string): boolean {
  const country = countryOf(name);
  return country !== null && country !== name;
}
