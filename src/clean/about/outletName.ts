import type { Line } from './evidence.ts';

/** A name of an outlet, as a group of a regular expression: capitals, and the small words between them. */
export const NAME: string =
  "(?<name>(?:[Tt]he |Die |Der |Das |Le |La |El )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:(?:of|and|for|de|del|di|&) )?\\p{Lu}[\\p{L}\\p{N}&’'-]*){0,4})";

/** The outlet that the first fitting pattern finds in a line, without a possessive or a final mark. */
export function nameIn({ text }: Line, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.groups?.['name'];
    if (name !== undefined)
      return name
        .replace(/[’']s$/, '')
        .replace(/[.,;:]+$/, '')
        .replace(/^the /, 'The ');
  }
  return null;
}
