import { readFileSync } from 'node:fs';
import { BriefingError } from '../errors.ts';
import { FIELDS, MAIL_FIELDS, variableOf } from './fields.ts';
import { readConfig } from './file.ts';
import type { Kind } from './kinds.ts';
import { type Given, type Settings, settle } from './settings.ts';
import { didYouMean } from './suggest.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** What the command line gave, by setting name, not yet read. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

export interface Resolved {
  readonly settings: Settings;
  /** The configuration file that was read, if there was one. */
  readonly configPath: string | null;
}

/**
 * The settings of a run: flags over environment over file over defaults.
 * @throws BriefingError BAD_USAGE for a flag, BAD_CONFIG for the environment or the file.
 */
export async function resolve(flags: Flags, env: Env, folder: string): Promise<Resolved> {
  const said = fromFlags(flags);
  const around = fromEnv(env);
  const named = typeof flags['config'] === 'string' ? flags['config'] : env['BRIEF_CONFIG'];
  const file = await readConfig(named, folder);
  return { settings: settle(said, around, file.given), configPath: file.path };
}

/** The settings that the command line gives. */
export function fromFlags(flags: Flags): Given {
  return readAll(FIELDS, (name) => {
    const given = flags[name];
    return given === undefined
      ? null
      : { text: String(given), from: `--${kebab(name)}`, code: 'BAD_USAGE' };
  });
}

/** The settings that the environment gives; a variable set to nothing says nothing. */
export function fromEnv(env: Env): Given {
  const from = (prefix: string) => (name: string) => {
    const variable = variableOf(name, prefix);
    const given = env[variable];
    return given ? ({ text: given, from: variable, code: 'BAD_CONFIG' } as const) : null;
  };
  const mail = readAll(MAIL_FIELDS, from('BRIEF_MAIL_'));
  return { ...readAll(FIELDS, from('BRIEF_')), ...(Object.keys(mail).length > 0 ? { mail } : {}) };
}

/** Variables that name a file with a secret in it. */
export const SECRET_FILES: readonly string[] = ['BRIEF_MAIL_PASSWORD_FILE', 'BRIEF_JUDGE_KEY_FILE'];

/** Variables that are no settings. */
const OTHERS = [
  'BRIEF_CONFIG',
  ...SECRET_FILES.flatMap((name) => [name, name.replace(/_FILE$/, '')]),
  'BRIEF_JUDGE_MODEL',
];

/** A sentence on each variable that looks like one of ours and is none, in the order of their names. */
export function strangers(env: Env): readonly string[] {
  const known = [
    ...Object.keys(FIELDS).map((name) => variableOf(name)),
    ...Object.keys(MAIL_FIELDS).map((name) => variableOf(name, 'BRIEF_MAIL_')),
    ...OTHERS,
  ];
  return Object.keys(env)
    .filter((name) => name.startsWith('BRIEF_') && !known.includes(name))
    .sort()
    .map((name) => `There is no variable ${name}: not used.${didYouMean(name, known)}`);
}

/**
 * A secret, from its variable or from the file that `NAME_FILE` names; `null` when neither is set.
 * @throws BriefingError BAD_CONFIG when the file cannot be read. The secret is never part of a message.
 */
export function secret(name: string, env: Env): string | null {
  const given = env[name];
  if (given) return given;
  const path = env[`${name}_FILE`];
  if (!path) return null;
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    const hint = `${name}_FILE must name a file that this user can read.`;
    throw new BriefingError('BAD_CONFIG', `${path} could not be read.`, hint, { cause });
  }
}

interface Word {
  readonly text: string;
  readonly from: string;
  readonly code: 'BAD_USAGE' | 'BAD_CONFIG';
}

type Fields = Readonly<Record<string, Kind<unknown>>>;
type Read<F> = { [Key in keyof F]?: F[Key] extends Kind<infer T> ? T : never };

function readAll<F extends Fields>(fields: F, word: (name: string) => Word | null): Read<F>;
function readAll(fields: Fields, word: (name: string) => Word | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, kind]) => {
      const given = word(name);
      return given === null ? [] : [[name, readOne(kind, given)]];
    }),
  );
}

function readOne(kind: Kind<unknown>, { text, from, code }: Word): unknown {
  const value = kind.read(text);
  if (value !== undefined) return value;
  throw new BriefingError(code, `${from} got '${text}'.`, `It expects ${kind.expects}.`);
}

/** `minSources` → `min-sources`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
