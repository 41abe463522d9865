import { isTitled, lettersOf, type Source } from './source.ts';

/** Which of the sources hold a quotation, white space and markup aside. */
export function sourcesOf<S extends Source>(
  quotation: string,
  sources: readonly S[],
): readonly S[] {
  if (quotation.trim() === '') return [];
  return sources.filter((source) => isTitled(lettersOf(source), quotation));
}
