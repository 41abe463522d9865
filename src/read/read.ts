import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BriefingError } from '../errors.ts';
import type { Note, Override, RawArticle, ReadResult, Unreadable } from '../types.ts';
import { encodingOf } from './decode.ts';
import { deskOf } from './desk.ts';
import { extensionOf, formatOf } from './formats.ts';
import { linesOf } from './lines.ts';
import { bytesOf, chunksOf, headOf } from './open.ts';
import { overridesOf, type Piece, type Source, Unfit } from './source.ts';
import { reasonOf, walk } from './walk.ts';

/**
 * Every article under a folder, in the order of their paths, and what the editors keep in `_desk/`. A file that
 * cannot be read is listed with its reason. Throws NO_ARTICLES when there is no folder or nothing readable in it,
 * BAD_CONFIG when a file under `_desk/` is wrong.
 */
export async function read(folder: string): Promise<ReadResult> {
  const { files, unreadable, notes } = await walk(folder);
  const desk = await deskOf(join(folder, '_desk'));
  const found: Found = {
    articles: [],
    unreadable: [...unreadable],
    notes: [...notes],
    overrides: [],
  };
  for (const file of files) await readFile(folder, file, found);
  if (!found.articles.some(({ content }) => content.trim() !== '')) throw nothingIn(folder, found);
  return {
    articles: found.articles,
    unreadable: found.unreadable.sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.item - b.item,
    ),
    desk: { ...desk, overrides: [...found.overrides, ...desk.overrides] },
    notes: [...found.notes, ...unreadableNotes(found.unreadable)],
  };
}

/** One remark a file, however many of its articles could not be read. */
function unreadableNotes(unreadable: readonly Unreadable[]): readonly Note[] {
  const files = new Map<string, { readonly reason: string; readonly more: number }>();
  for (const { file, reason } of unreadable) {
    const known = files.get(file);
    files.set(file, known ? { ...known, more: known.more + 1 } : { reason, more: 0 });
  }
  return [...files].map(([file, { reason, more }]) => {
    return { code: 'unreadable', file, detail: more > 0 ? `${reason} (and ${more} more)` : reason };
  });
}

interface Found {
  readonly articles: RawArticle[];
  readonly unreadable: Unreadable[];
  readonly notes: Note[];
  readonly overrides: Override[];
}

async function readFile(folder: string, file: string, found: Found): Promise<void> {
  let item = 0;
  const whole = createHash('sha256');
  const digest = { of: null as string | null };
  try {
    const format = formatOf(file);
    if (!format) throw new Unfit(`files of the kind .${extensionOf(file)} are not read`);
    const source = sourceOf(folder, file, (bytes) => {
      digest.of = whole.update(bytes).digest('hex');
    });
    for await (const piece of format.read(source)) {
      if (piece.kind !== 'note') {
        add(found, file, item, piece, digest.of);
        item += 1;
      } else
        found.notes.push({
          code: piece.code,
          file,
          ...(piece.detail === undefined ? {} : { detail: piece.detail }),
        });
    }
    if (item === 0) throw new Unfit('a list of no articles');
  } catch (error) {
    // A file is anyone's: whatever it does to a parser is a reason to list it, never to stop.
    const reason = error instanceof Unfit ? error.message : reasonOf(error);
    found.unreadable.push({ file, item, reason, sha256: digest.of });
  }
}

function add(
  found: Found,
  file: string,
  item: number,
  piece: Exclude<Piece, { kind: 'note' }>,
  whole: string | null,
): void {
  const sha256 = piece.sha256 ?? whole;
  if (piece.kind === 'unreadable' || sha256 === null) {
    found.unreadable.push({
      file,
      item,
      reason: piece.kind === 'unreadable' ? piece.reason : 'it has no bytes',
      sha256,
    });
    return;
  }
  const { ref, markup, content, declared, asks } = piece;
  found.articles.push({ file, item, ref, markup, content, declared, sha256 });
  if (asks) found.overrides.push(...overridesOf(item === 0 ? file : `${file}#${item}`, asks));
}

function sourceOf(folder: string, file: string, onBytes: (bytes: Buffer) => void): Source {
  const path = join(folder, file);
  return {
    file,
    bytes: async () => {
      const bytes = await bytesOf(path);
      onBytes(bytes);
      return bytes;
    },
    lines: async function* () {
      const encoding = encodingOf(await headOf(path));
      yield* linesOf(chunksOf(path), encoding);
    },
  };
}

function nothingIn(folder: string, { articles, unreadable }: Found): BriefingError {
  const reasons = unreadable.slice(0, 5).map(({ file, reason }) => `${file}: ${reason}`);
  const empty = articles.length > 0 ? [`${articles.length} empty`] : [];
  const what = [...reasons, ...empty].join('; ');
  return new BriefingError(
    'NO_ARTICLES',
    `Nothing readable in ${folder}${what === '' ? '' : ` (${what})`}.`,
    'Put articles there: .txt, .md, .html, .json, .jsonl, .xml, .rss, .atom or .eml, also gzipped.',
  );
}
