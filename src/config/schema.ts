import { z } from 'zod';
import { FIELDS, MAIL_FIELDS } from './fields.ts';
import type { Kind } from './kinds.ts';
import type { Given } from './settings.ts';

const plain = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
  error: 'expects a text, a number, true, false or a list of texts',
});

/** A configuration file's content: each value as its kind reads it, a list written as a list or with commas. */
export const configSchema: z.ZodType<Given> = z.strictObject({
  ...shapeOf(FIELDS),
  mail: z.strictObject(shapeOf(MAIL_FIELDS)).exactOptional(),
});

type Optional<T> = z.ZodExactOptional<z.ZodType<T>>;

function shapeOf<F extends Readonly<Record<string, Kind<unknown>>>>(
  fields: F,
): { [Key in keyof F]: Optional<F[Key] extends Kind<infer T> ? T : never> };
function shapeOf(fields: Readonly<Record<string, Kind<unknown>>>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => [name, via(kind).exactOptional()]),
  );
}

function via(kind: Kind<unknown>): z.ZodType {
  return plain.transform((given, context) => {
    const value = kind.read(Array.isArray(given) ? given.join(',') : String(given));
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `expects ${kind.expects}` });
    return z.NEVER;
  });
}
