import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { numberedAnew } from './pdfIds.ts';

interface PdfObject {
  readonly number: number;
  readonly body: Buffer;
}

interface Parsed {
  readonly objects: readonly PdfObject[];
  /** `/Root 1 0 R /Info 2 0 R` and the like. */
  readonly trailer: string;
}

/** Objects that share one compressed stream. */
const IN_A_STREAM = 1000;
/** Bytes. A larger stream is no table of characters. */
const LARGEST_MAP = 20_000;

/**
 * The same PDF with its small objects in compressed object streams (PDF 1.5, ISO 32000-1, 7.5.7 and 7.5.8). Chromium
 * writes a tagged PDF's structure uncompressed, which makes up most of it; of what an object says only names are
 * changed that differ from print to print. A file that is not laid out as expected comes back as it was.
 */
export function packed(pdf: Uint8Array): Uint8Array {
  const parsed = parse(Buffer.from(pdf));
  if (!parsed) return pdf;
  const { trailer } = parsed;
  const objects = numberedAnew(parsed.objects).map((object) => ({
    ...object,
    body: namingApostrophe(object.body),
  }));
  const size = Math.max(...objects.map(({ number }) => number)) + 1;
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const places = new Map<number, readonly [kind: number, where: number, index: number]>();
  const write = (number: number, body: Buffer): void => {
    const whole = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    places.set(number, [1, length, 0]);
    parts.push(whole);
    length += whole.length;
  };
  for (const { number, body } of objects) if (isStream(body)) write(number, body);
  const small = objects.filter(({ body }) => !isStream(body));
  let next = size;
  for (let from = 0; from < small.length; from += IN_A_STREAM) {
    const group = small.slice(from, from + IN_A_STREAM);
    for (const [index, { number }] of group.entries()) places.set(number, [2, next, index]);
    write(next++, objectStream(group));
  }
  const at = length;
  places.set(next, [1, at, 0]);
  const table = crossReferences(places, next, trailer);
  return Buffer.concat([
    ...parts,
    Buffer.from(`${next} 0 obj\n`),
    table,
    Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

/**
 * In some typefaces one glyph is both the apostrophe (U+2019) and the rare modifier letter (U+02BC), and Chromium
 * names it by the lower code; text that is copied from the PDF is to be the source's.
 */
function namingApostrophe(body: Buffer): Buffer {
  if (!isStream(body) || body.length > LARGEST_MAP) return body;
  const at = body.indexOf('stream\n') + 'stream\n'.length;
  const dictionary = body.subarray(0, at).toString('latin1');
  if (!/^<<\/Filter \/FlateDecode\n\/Length \d+>> stream\n$/.test(dictionary)) return body;
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const map = inflateSync(body.subarray(at, at + length)).toString('latin1');
  if (!map.includes('begincmap') || map.includes('<2019>')) return body;
  const renamed = map.replace(/^(<[\dA-F]{4}>) <02BC>$/gim, '$1 <2019>');
  return renamed === map ? body : stream('', Buffer.from(renamed, 'latin1'));
}

function objectStream(group: readonly PdfObject[]): Buffer {
  let offset = 0;
  const index = group.map(({ number, body }) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const bodies = group.flatMap(({ body }) => [body, Buffer.from('\n')]);
  const data = Buffer.concat([head, ...bodies]);
  return stream(`/Type /ObjStm /N ${group.length} /First ${head.length}`, data);
}

function crossReferences(
  places: ReadonlyMap<number, readonly [number, number, number]>,
  last: number,
  trailer: string,
): Buffer {
  const rows = Array.from({ length: last + 1 }, (_, number) => {
    const [kind, where, index] = places.get(number) ?? [0, 0, 0];
    const row = Buffer.alloc(7);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt16BE(index, 5);
    return row;
  });
  return stream(`/Type /XRef /Size ${last + 1} /W [1 4 2] ${trailer}`, Buffer.concat(rows));
}

function stream(dictionary: string, data: Buffer): Buffer {
  // Not Node's own: its output differs from one version of Node to the next.
  const small = zlibSync(data, { level: 9, mem: 8 });
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Filter /FlateDecode /Length ${small.length}>>\nstream\n`),
    small,
    Buffer.from('\nendstream'),
  ]);
}

function isStream(body: Buffer): boolean {
  return body.subarray(-9).toString('latin1') === 'endstream';
}

/** Reads a PDF with one plain table of cross-references; `null` for any other. */
function parse(pdf: Buffer): Parsed | null {
  const tail = pdf.subarray(-2048).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (!Number.isInteger(start)) return null;
  const end = pdf.subarray(start).toString('latin1');
  const [, entries = '', dictionary = ''] =
    /^xref\n0 \d+\n((?:\d{10} \d{5} [fn][\r\n ]{2})+)trailer\n<<([\s\S]*?)>>\s*startxref/.exec(
      end,
    ) ?? [];
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([fn])/g)].flatMap(([, at, kind], number) =>
    kind === 'n' ? [{ number, at: Number(at) }] : [],
  );
  const ordered = [...offsets].sort((a, b) => a.at - b.at);
  const objects = ordered.flatMap(({ number, at }, i) => {
    const whole = pdf.subarray(at, ordered[i + 1]?.at ?? start).toString('latin1');
    const [, body] = /^\d+ 0 obj\n([\s\S]*)\nendobj\s*$/.exec(whole) ?? [];
    return body === undefined ? [] : [{ number, body: Buffer.from(body, 'latin1') }];
  });
  if (objects.length === 0 || objects.length !== ordered.length) return null;
  const trailer = dictionary
    .replace(/\/Size \d+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return trailer.includes('/Prev') ? null : { objects, trailer };
}
