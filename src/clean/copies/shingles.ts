/** Words in one shingle. */
const SIZE = 5;

/** A word's characters are letters, digits and whatever is not ASCII, save punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000;
}

/**
 * The hashes, 32 bits each, of every run of five words of a text, in order; of all its words when it has fewer.
 * Case, punctuation and white space do not count. FNV-1a over words, then over runs.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(text);
  const count = words.length === 0 ? 0 : Math.max(1, words.length - SIZE + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    let hash = 0x811c9dc5;
    for (let k = i; k < Math.min(i + SIZE, words.length); k += 1)
      hash = Math.imul(hash ^ (words[k] ?? 0), 0x01000193);
    hashes[i] = mixed(hash);
  }
  return hashes;
}

function wordHashes(text: string): readonly number[] {
  const words: number[] = [];
  let hash = 0x811c9dc5;
  let isOpen = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 0x01000193);
      isOpen = true;
    } else if (isOpen) {
      words.push(mixed(hash));
      hash = 0x811c9dc5;
      isOpen = false;
    }
  }
  if (isOpen) words.push(mixed(hash));
  return words;
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How much two sets of shingles share: of the smaller one (containment) and of both together (resemblance; Broder 1997). */
export function overlap(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): { readonly containment: number; readonly resemblance: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return {
    containment: small.size === 0 ? 0 : shared / small.size,
    resemblance: a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared),
  };
}
