import type { Counted } from './labels.ts';

/** Phrases of one language by its plural forms; `#` stands for the count. */
export function counted(
  locale: string,
): (forms: { readonly one?: string; readonly other: string }) => Counted {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return ({ one, other }) =>
    (n) =>
      (rules.select(n) === 'one' ? (one ?? other) : other).replace('#', numbers.format(n));
}
