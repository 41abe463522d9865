import { z } from 'zod';
import type { Declared, OutletEntry, Override } from '../types.ts';

const name = z.string().trim().min(1);
const nameOrNumber = z.union([name, z.number().transform(String)]);
const listOf = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one), one.transform((value) => [value])]);

const domain = name
  .transform((value) =>
    value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, ''),
  )
  .refine((value) => /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(value), 'is no domain');

const source = z
  .strictObject({
    name,
    domains: listOf(domain).default([]),
    domain: domain.optional(),
    aliases: listOf(name).default([]),
    owner: name.nullish(),
    agency: z.boolean().default(false),
    /** 1 is the most reliable. */
    tier: z.int().min(1).max(5).nullish(),
  })
  .transform(
    (entry): OutletEntry => ({
      name: entry.name,
      domains: [...entry.domains, ...(entry.domain === undefined ? [] : [entry.domain])].flat(),
      aliases: entry.aliases.flat(),
      owner: entry.owner ?? null,
      isAgency: entry.agency,
      tier: entry.tier ?? null,
    }),
  );

/** A file of the desk: a list of entries, or that list under a key. */
export interface Listed<T> {
  readonly key: string;
  /** An entry as it is written, for whoever wrote one that is wrong. */
  readonly example: string;
  readonly entries: z.ZodType<readonly T[]>;
}

/** `_desk/sources.yaml`: outlets. */
export const sourcesSchema: Listed<OutletEntry> = {
  key: 'sources',
  example: '- {name: Bay Post, domains: [baypost.example], owner: Bay Media}',
  entries: z.array(source),
};

const settable = z
  .strictObject({
    title: nameOrNumber.optional(),
    outlet: name.optional(),
    wire: name.optional(),
    author: name.optional(),
    place: name.optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'is no two-letter language code')
      .optional(),
    published: z
      .string()
      .regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d\S*)?)?)?$/, 'is no date like 2024-06-20')
      .or(z.int().min(1000).max(9999).transform(String))
      .optional(),
  })
  .refine((fields) => Object.keys(fields).length > 0, 'sets nothing');

const entries = z.union([
  z.strictObject({ article: nameOrNumber, set: settable, exclude: z.undefined().optional() }),
  z.strictObject({
    article: nameOrNumber,
    exclude: z.union([name, z.literal(true)]),
    set: settable.optional(),
  }),
  z.strictObject({ together: z.array(nameOrNumber).min(2) }),
  z.strictObject({ apart: z.array(nameOrNumber).min(2) }),
]);

/** `_desk/overrides.yaml`: what the editors ask of articles. */
export const overridesSchema: Listed<Override> = {
  key: 'overrides',
  example: '- {article: 003.txt, set: {outlet: Bay Post}} or - {article: 003.txt, exclude: why}',
  entries: z.array(entries.transform(toOverrides)).transform((lists) => lists.flat()),
};

function toOverrides(entry: z.output<typeof entries>): readonly Override[] {
  if ('together' in entry) return [{ kind: 'together', articles: entry.together }];
  if ('apart' in entry) return [{ kind: 'apart', articles: entry.apart }];
  const { article, exclude, set } = entry;
  const fields =
    set === undefined ? [] : [{ kind: 'set' as const, article, fields: declaredBy(set) }];
  if (exclude === undefined) return fields;
  const reason = exclude === true ? '_desk/overrides.yaml' : exclude;
  return [...fields, { kind: 'exclude' as const, article, reason }];
}

function declaredBy(set: z.output<typeof settable>): Declared {
  return Object.fromEntries(
    Object.entries(set).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, { name: value, how: '_desk/overrides.yaml' }]],
    ),
  );
}
