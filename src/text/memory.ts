/** Texts that one memory holds: an edition of this many articles is read once by all its stages. */
const MOST = 2048;

/**
 * Remembers what was read in a text, in one way of reading: several stages ask for the same. It is emptied when full, which
 * changes no result as long as the reading is pure.
 */
export function memory<T>(): (text: string, way: string, read: () => T) => T {
  const known = new Map<string, Map<string, T>>();
  return (text, way, read) => {
    const texts = known.get(way) ?? new Map<string, T>();
    known.set(way, texts);
    const before = texts.get(text);
    if (before !== undefined) return before;
    if (texts.size >= MOST) texts.clear();
    const made = read();
    texts.set(text, made);
    return made;
  };
}
