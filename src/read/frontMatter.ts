import { parse } from 'yaml';
import { MAX_FRONT_MATTER_UNITS } from '../config/limits.ts';
import type { Declared } from '../types.ts';
import { declaredBy, type Fields, first, isFields, lowerKeys, nameOf } from './fields.ts';
import type { Asks } from './source.ts';

export interface FrontMatter {
  readonly declared: Declared;
  readonly ref: string | null;
  readonly asks: Asks;
  /** What follows the front matter. */
  readonly body: string;
  /** Why the front matter could not be used, if it could not; the body is then the whole text. */
  readonly broken: string | null;
}

const BLOCK = /^\s*---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/;
const NOTHING: Asks = { exclude: null, together: [], apart: [] };

/** YAML between two lines of dashes at the head of a text. A text without it is all body. */
export function frontMatterOf(text: string): FrontMatter {
  const head = text.slice(0, MAX_FRONT_MATTER_UNITS);
  const block = BLOCK.exec(head);
  const source = block?.[1];
  if (!block || source === undefined || !/^[\w-]+[^\S\n]*:/m.test(source))
    return without(text, null);
  try {
    // Dates stay as they are written: a day that YAML turned into an instant could become the day before.
    const fields: unknown = parse(source, { schema: 'core', maxAliasCount: 20 });
    if (!isFields(fields)) return without(text, 'it is no list of fields');
    return { ...read(fields), body: text.slice(block[0].length), broken: null };
  } catch (error) {
    return without(text, (error instanceof Error ? error.message : '').split('\n')[0] ?? '');
  }
}

function without(body: string, broken: string | null): FrontMatter {
  return { declared: {}, ref: null, asks: NOTHING, body, broken };
}

function read(fields: Fields): Pick<FrontMatter, 'declared' | 'ref' | 'asks'> {
  const lower = lowerKeys(fields);
  return {
    declared: declaredBy(fields, 'front matter'),
    ref: first(['id', 'ref'], (key) => nameOf(lower[key])),
    asks: {
      exclude: exclusion(lower['exclude']),
      together: names(lower['together']),
      apart: names(lower['apart']),
    },
  };
}

function exclusion(value: unknown): string | null {
  if (value === true) return 'front matter';
  return typeof value === 'string' ? nameOf(value) : null;
}

function names(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => nameOf(one) ?? []);
}
