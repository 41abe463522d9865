/**
 * Folds the names of several texts: a name known in one by its last word alone is the longer name of another that ends
 * so, when there is only one such.
 */
export function bearersOf(keys: Iterable<string>): (key: string) => string {
  const byEnd = new Map<string, Set<string>>();
  for (const key of keys) {
    const words = key.split(' ');
    const last = words.at(-1);
    if (words.length > 1 && last !== undefined)
      byEnd.set(last, (byEnd.get(last) ?? new Set()).add(key));
  }
  return (key) => {
    const [longer, ...others] = byEnd.get(key) ?? [];
    return longer !== undefined && others.length === 0 ? longer : key;
  };
}
