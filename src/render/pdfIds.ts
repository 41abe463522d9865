/** As Chromium names a header cell: where it is named itself, in a list of names, and where a cell points to it. */
const NAMED = /(?<=\/ID |[[R)] ?)\(node(\d{8})\)/g;

/**
 * The same objects with their header cells numbered from one. Chromium takes the numbers from a counter that other
 * work moves too, so that on a busy machine one print differs from the next in nothing else. Their order stays, as
 * the tree of names asks; text is never touched, whose brackets stand behind a backslash.
 */
export function numberedAnew<T extends { readonly body: Buffer }>(
  objects: readonly T[],
): readonly T[] {
  const sources = objects.map(({ body }) => (isNaming(body) ? body.toString('latin1') : null));
  const found = sources.flatMap((source) => [...(source ?? '').matchAll(NAMED)]);
  const ordered = [...new Set(found.map(([, digits = '']) => digits))].sort();
  const ranks = new Map(ordered.map((digits, i) => [digits, `${i + 1}`.padStart(8, '0')]));
  return objects.map((object, i) => {
    const source = sources[i] ?? null;
    if (source === null) return object;
    const renamed = source.replace(NAMED, (_, digits: string) => `(node${ranks.get(digits)})`);
    return { ...object, body: Buffer.from(renamed, 'latin1') };
  });
}

function isNaming(body: Buffer): boolean {
  return body.includes('(node') && !body.includes('endstream');
}
