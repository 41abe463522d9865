import type { Day } from '../types.ts';

/**
 * The page, from 1, of each place that a link inside the document leads to. Reads the dictionary of destinations and
 * the tree of pages as Chromium writes them, uncompressed; another layout yields no pages, never wrong ones.
 */
export function pagesOfHeadings(pdf: Uint8Array): ReadonlyMap<string, number> {
  const source = Buffer.from(pdf).toString('latin1');
  const numbers = new Map(pagesInOrder(source).map((object, i) => [object, i + 1]));
  const found = source.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ [-\d. ]+\]/g);
  return new Map(
    [...found].flatMap(([, name = '', object = '']) => {
      const page = numbers.get(object);
      return page === undefined ? [] : [[name, page] as const];
    }),
  );
}

function pagesInOrder(source: string): readonly string[] {
  const nodes = source.matchAll(
    /\n(\d+) 0 obj\n<<\/Type \/Pages\n([^>]*)\/Kids \[([^\]]*)\]([^>]*)>>/g,
  );
  const kids = new Map<string, readonly string[]>();
  let root: string | undefined;
  for (const [, object = '', before = '', list = '', after = ''] of nodes) {
    kids.set(
      object,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    );
    if (!`${before}${after}`.includes('/Parent')) root = object;
  }
  const leaves = (object: string): readonly string[] =>
    kids.get(object)?.flatMap((kid) => leaves(kid)) ?? [object];
  return root === undefined ? [] : leaves(root);
}

/**
 * The PDF with its two dates set to the edition's, in place and at the same length, so that no offset moves: what else
 * Chromium writes is the same on every run.
 */
export function stamped(pdf: Uint8Array, date: Day): Uint8Array {
  const bytes = Buffer.from(pdf);
  const stamp = `${date.replaceAll('-', '')}000000`;
  for (const key of ['/CreationDate (D:', '/ModDate (D:']) {
    const at = bytes.indexOf(key, 0, 'latin1');
    if (at >= 0) bytes.write(stamp, at + key.length, 'latin1');
  }
  return bytes;
}
