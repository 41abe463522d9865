import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  readonly created: string;
  /** Titles of the bookmarks, nested ones indented by two spaces. */
  readonly bookmarks: readonly string[];
  /** Roles of the structure in reading order, page by page. */
  readonly roles: readonly string[];
  /** Alternative texts of pictures. */
  readonly alternatives: readonly string[];
  readonly links: readonly string[];
  /** Width and height of each sheet in points, rounded. */
  readonly sheets: readonly string[];
  readonly fonts: readonly string[];
}

const info = z.object({ Title: z.string(), CreationDate: z.string() });
interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    alt: z.string().optional(),
    children: z.array(node).optional(),
  }),
);
interface Node {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const meta = await document.getMetadata();
  const { Title, CreationDate } = info.parse(meta.info);
  const language = z.object({ Language: z.string().nullable() }).parse(meta.info).Language;
  const outline = z.array(z.custom<Outline>()).parse((await document.getOutline()) ?? []);
  const preferences = z
    .object({ DisplayDocTitle: z.boolean().optional() })
    .parse((await document.getViewerPreferences()) ?? {});
  const pages: string[] = [];
  const nodes: Node[] = [];
  const links: string[] = [];
  const sheets: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items, styles } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    );
    for (const { fontFamily } of Object.values(styles)) fonts.add(fontFamily);
    nodes.push(node.parse((await page.getStructTree()) ?? {}));
    for (const annotation of await page.getAnnotations())
      if (annotation.url) links.push(annotation.url);
    const { width, height } = page.getViewport({ scale: 1 });
    sheets.push(`${Math.round(width)} × ${Math.round(height)}`);
  }
  const all = nodes.flatMap(flat);
  const mark = await document.getMarkInfo();
  await task.destroy();
  return {
    pages,
    title: Title,
    language,
    isTagged: z.object({ Marked: z.boolean() }).safeParse(mark).data?.Marked ?? false,
    showsTitle: preferences.DisplayDocTitle ?? false,
    created: CreationDate,
    bookmarks: outline.flatMap((item) => titles(item, '')),
    roles: all.flatMap(({ role }) => role ?? []),
    alternatives: all.flatMap(({ alt }) => alt ?? []),
    links,
    sheets,
    fonts: [...fonts].sort(),
  };
}

/** Everything that a PDF says, its packed streams unpacked, as Latin-1 text. */
export function inflated(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'));
    } catch {
      // A stream that is not packed, or the end of one.
    }
  }
  return parts.join('\n');
}

function flat(one: Node): readonly Node[] {
  return [one, ...(one.children ?? []).flatMap(flat)];
}

function titles({ title, items }: Outline, indent: string): readonly string[] {
  return [`${indent}${title}`, ...items.flatMap((item) => titles(item, `${indent}  `))];
}
