/** Texts that one memory holds: an edition of this many articles is read once by all its stages. */
const MOST = 2048;

/** Remembers what was made of each object for as long as the object lives. */
export function memoryOf<K extends object, T>(): (key: K, make: () => T) => T {
  const known = new WeakMap<K, T>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
}

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
