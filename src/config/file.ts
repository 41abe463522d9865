import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { BriefingError } from '../errors.ts';
import { FIELDS, MAIL_FIELDS } from './fields.ts';
import type { Given } from './settings.ts';
import { didYouMean } from './suggest.ts';

/** Looked for in the working folder, in this order. */
export const CONFIG_FILES: readonly string[] = [
  'brief.config.json',
  'brief.config.yaml',
  'brief.config.yml',
];

const SECRETS = ['password', 'pass', 'secret', 'token', 'key'];

export interface FoundConfig {
  readonly path: string | null;
  readonly given: Given;
}

/**
 * The settings in a file: the one named, else the first of {@link CONFIG_FILES} in `folder`, else none.
 * @throws BriefingError BAD_CONFIG with line, column and a suggestion.
 */
export async function readConfig(named: string | undefined, folder: string): Promise<FoundConfig> {
  if (named !== undefined)
    return { path: named, given: await parseConfig(named, await must(named)) };
  for (const name of CONFIG_FILES) {
    const path = join(folder, name);
    const source = await readFile(path, 'utf8').catch(() => null);
    if (source !== null) return { path, given: await parseConfig(name, source) };
  }
  return { path: null, given: {} };
}

async function must(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    const hint = `Pass the path of a ${CONFIG_FILES.join(' or ')}, or make one with brief init.`;
    throw new BriefingError('BAD_CONFIG', `${path} could not be read.`, hint, { cause });
  });
}

/** The settings that a configuration's source gives. JSON is read as the YAML that it is, so that both have lines. */
export async function parseConfig(path: string, source: string): Promise<Given> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const [broken] = document.errors;
  const placed = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  if (broken) {
    const place = placed(broken.pos[0]);
    throw new BriefingError('BAD_CONFIG', `${place}: ${broken.message}`, 'Correct it there.');
  }
  const { configSchema } = await import('./schema.ts');
  const read = configSchema.safeParse(document.toJS() ?? {});
  if (read.success) return read.data;
  const problems = read.error.issues
    .flatMap((issue) => explain(issue, document))
    .sort((a, b) => a.offset - b.offset);
  const hints = new Set(
    problems.map(({ hint }) => hint || 'Correct it there, or remove the line.'),
  );
  throw new BriefingError(
    'BAD_CONFIG',
    problems.map(({ offset, text }) => `${placed(offset)}: ${text}`).join('\n'),
    [...hints].join('\n'),
  );
}

interface Problem {
  readonly offset: number;
  readonly text: string;
  readonly hint: string;
}

function explain(issue: z.core.$ZodIssue, document: Document): readonly Problem[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') {
    const text = `${path.join('.') || 'the file'}: ${issue.message}.`;
    return [{ offset: offsetOf(document, path), text, hint: '' }];
  }
  const known = Object.keys(path[0] === 'mail' ? MAIL_FIELDS : { ...FIELDS, mail: null });
  return issue.keys.map((key) => {
    const name = [...path, key].join('.');
    const isSecret = SECRETS.includes(key.toLowerCase());
    const hint = isSecret
      ? 'A password belongs in BRIEF_MAIL_PASSWORD, or in a file that BRIEF_MAIL_PASSWORD_FILE names.'
      : '';
    const text = isSecret
      ? `${name} does not belong in this file.`
      : `there is no setting ${name}.${didYouMean(key, known)}`;
    return { offset: offsetOf(document, [...path, key]), text, hint };
  });
}

/** Where the key at the end of a path stands, or the nearest thing above it. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const offset = keyOffset(parent, path[length - 1] ?? '');
    if (offset !== null) return offset;
  }
  return 0;
}

function keyOffset(node: unknown, key: string): number | null {
  if (!isRecord(node) || !Array.isArray(node['items'])) return null;
  for (const pair of node['items']) {
    const name = isRecord(pair) ? pair['key'] : null;
    if (!isRecord(name) || name['value'] !== key) continue;
    const range = name['range'];
    return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
