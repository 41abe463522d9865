import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Flags, kebab } from '../config/options.ts';
import { didYouMean } from '../config/suggest.ts';
import { BriefingError, codeOf } from '../errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Flags that every command takes. */
const COMMON: Options = {
  config: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
};

export interface Given {
  /** By setting name, in camel case. */
  readonly flags: Flags;
  readonly positionals: readonly string[];
}

/** The shape of one flag: `text` takes a value, `yes` does not; a letter is its short form. */
export type Shape = Readonly<Record<string, 'text' | 'yes' | `text ${string}`>>;

/**
 * Reads a command's arguments; names stand in camel case, as settings do.
 * @throws BriefingError BAD_USAGE, with the flag that was probably meant.
 */
export function readArguments(command: string, argv: readonly string[], shape: Shape): Given {
  const options: Options = { ...COMMON, ...optionsOf(shape) };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options,
      tokens: false,
    });
    const flags = Object.entries(values).map(([name, value]) => [camel(name), single(value)]);
    return { flags: Object.fromEntries(flags), positionals };
  } catch (cause) {
    throw usageError(command, cause, Object.keys(options));
  }
}

/** @throws BriefingError BAD_USAGE unless there are between `least` and `most` positionals. */
export function positionals(
  command: string,
  given: Given,
  least: number,
  most: number,
): readonly string[] {
  const { length } = given.positionals;
  if (length >= least && length <= most) return given.positionals;
  const extra = given.positionals[most];
  const what =
    extra === undefined ? `${command} needs more arguments` : `${command} does not take '${extra}'`;
  throw new BriefingError('BAD_USAGE', `${what}.`, `See brief ${command} --help.`);
}

function optionsOf(shape: Shape): Options {
  return Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => {
      const [type, short] = kind.split(' ');
      const option = { type: type === 'yes' ? ('boolean' as const) : ('string' as const) };
      return [kebab(name), short === undefined ? option : { ...option, short }];
    }),
  );
}

function single(value: unknown): string | boolean | undefined {
  return typeof value === 'boolean' || typeof value === 'string' ? value : undefined;
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function usageError(command: string, cause: unknown, known: readonly string[]): unknown {
  if (!(cause instanceof Error && codeOf(cause).startsWith('ERR_PARSE_ARGS'))) return cause;
  const typed = /Unknown option '(-{1,2}[^']+)'/.exec(cause.message)?.[1];
  const [first = ''] = cause.message.split(/\. |\n/);
  const flags = known.map((name) => `--${name}`);
  const message =
    typed === undefined ? `${first}.` : `There is no option ${typed}.${didYouMean(typed, flags)}`;
  return new BriefingError('BAD_USAGE', message, `See brief ${command} --help.`, { cause });
}
