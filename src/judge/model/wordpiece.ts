/** A vocabulary of word pieces: each piece's number; a piece that continues a word begins with `##`. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Longer words are unknown as a whole. */
const LONGEST_WORD = 100;

/**
 * The numbers of a text's word pieces, without marks for its start and end, at most `limit` of them.
 * Lower case, without accents, split at white space and punctuation, then into the longest known
 * pieces from the left (WordPiece, as BERT's uncased models read text: Devlin et al. 2019). Pure.
 */
export function piecesOf(text: string, vocabulary: Vocabulary, limit: number): readonly number[] {
  const unknown = vocabulary.get('[UNK]') ?? 0;
  const pieces: number[] = [];
  for (const word of wordsIn(text)) {
    pieces.push(...(split(word, vocabulary) ?? [unknown]));
    if (pieces.length >= limit) return pieces.slice(0, limit);
  }
  return pieces;
}

function wordsIn(text: string): readonly string[] {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, (c) => (/\s/u.test(c) ? ' ' : ''))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain.match(/\p{Script=Han}|[\p{P}$+<=>^`|~]|[^\s\p{Script=Han}\p{P}$+<=>^`|~]+/gu) ?? [];
}

/** `null` where some part of the word is in no piece. */
function split(word: string, vocabulary: Vocabulary): readonly number[] | null {
  if ([...word].length > LONGEST_WORD) return null;
  const pieces: number[] = [];
  let start = 0;
  while (start < word.length) {
    const found = longest(word, start, vocabulary);
    if (!found) return null;
    pieces.push(found.piece);
    start = found.end;
  }
  return pieces;
}

function longest(
  word: string,
  start: number,
  vocabulary: Vocabulary,
): { readonly piece: number; readonly end: number } | null {
  for (let end = word.length; end > start; end--) {
    const piece = vocabulary.get((start > 0 ? '##' : '') + word.slice(start, end));
    if (piece !== undefined) return { piece, end };
  }
  return null;
}
