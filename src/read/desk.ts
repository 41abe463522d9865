import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { MAX_DESK_BYTES } from '../config/limits.ts';
import { BriefingError, codeOf } from '../errors.ts';
import type { Desk } from '../types.ts';
import { type Listed, overridesSchema, sourcesSchema } from './deskSchema.ts';
import { isFields } from './fields.ts';

/** What the editors keep in `_desk/`; every file of it is optional. Throws BAD_CONFIG, with the line, for one that is wrong. */
export async function deskOf(folder: string): Promise<Desk> {
  const [sources, overrides, notes] = await Promise.all([
    contentOf(folder, 'sources.yaml'),
    contentOf(folder, 'overrides.yaml'),
    contentOf(folder, 'notes.md'),
  ]);
  return {
    sources: sources === null ? [] : checked('_desk/sources.yaml', sources, sourcesSchema),
    overrides:
      overrides === null ? [] : checked('_desk/overrides.yaml', overrides, overridesSchema),
    notes,
  };
}

async function contentOf(folder: string, name: string): Promise<string | null> {
  const path = join(folder, name);
  try {
    if ((await stat(path)).size > MAX_DESK_BYTES)
      throw wrong(
        `_desk/${name} is larger than ${MAX_DESK_BYTES / 1024 / 1024} MB.`,
        'Make it smaller.',
      );
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    if (error instanceof BriefingError) throw error;
    throw wrong(
      `_desk/${name} cannot be read.`,
      error instanceof Error ? error.message : '',
      error,
    );
  }
}

/** A YAML text as its schema reads it. Throws BAD_CONFIG with each fault's line. */
export function checked<T>(
  name: string,
  source: string,
  { key, example, entries }: Listed<T>,
): readonly T[] {
  const lines = new LineCounter();
  const { document, value } = parsed(name, source, lines);
  const isUnderKey = isFields(value) && key in value;
  const result = entries.safeParse((isUnderKey ? value[key] : value) ?? []);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap(flat).map((issue) => {
    const at = lineOf(document, isUnderKey ? [key, ...issue.path] : issue.path, lines);
    return `${name}:${at}: ${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`;
  });
  throw wrong(
    `${name} is not valid.`,
    [...new Set(faults), `An entry reads: ${example}`].join('\n'),
  );
}

function parsed(
  name: string,
  source: string,
  lines: LineCounter,
): { document: Document; value: unknown } {
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      schema: 'core',
      prettyErrors: false,
    });
    const [first] = document.errors;
    if (first)
      throw wrong(
        `${name} is not YAML.`,
        `${name}:${lines.linePos(first.pos[0]).line}: ${first.message}`,
      );
    return { document, value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof BriefingError) throw error;
    throw wrong(
      `${name} is not YAML that can be read.`,
      `${name}: ${error instanceof Error ? error.message : error}`,
      error,
    );
  }
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of the faults of a union, those of the alternative that fits best: the one that gets furthest. */
function flat(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code === 'unrecognized_keys')
    return [{ path: [...issue.path, ...issue.keys.slice(0, 1)], message: issue.message }];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [best = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return best
    .flatMap(flat)
    .map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function wrong(message: string, hint: string, cause?: unknown): BriefingError {
  return new BriefingError('BAD_CONFIG', message, hint, { cause });
}
