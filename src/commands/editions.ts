import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { day } from '../config/kinds.ts';
import type { Settings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import { datesIn, readEdition } from '../publish/archive.ts';
import { settle } from '../publish/aside.ts';
import { recordOf } from '../publish/record.ts';
import type { Briefing, Edition } from '../types.ts';
import type { World } from './world.ts';

export interface FoundEdition {
  readonly folder: string;
  readonly edition: Edition;
}

/**
 * The edition that a command is about: its folder, or its date under `--out`, or `latest` there.
 * @throws BriefingError BAD_USAGE when there is none, FAILED when it is broken.
 */
export async function findEdition(
  named: string,
  settings: Settings,
  world: World,
): Promise<FoundEdition> {
  const out = resolve(world.cwd, settings.out);
  await settle(out, world.now());
  const dates = await datesIn(out);
  const [newest] = dates;
  const dated = named === 'latest' ? newest : day.read(named);
  const folder = dated === undefined ? resolve(world.cwd, named) : join(out, dated);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const some = dates.slice(0, 5).join(', ');
    const hint = some ? `${out} has ${some}.` : `There is no edition in ${out} yet: brief build.`;
    throw new BriefingError('BAD_USAGE', `There is no edition ${named}.`, hint);
  }
  return { folder, edition: await readEdition(folder, parseBriefing) };
}

/** The folder an edition's articles are in: as told, as its record says, or as the settings say. */
export async function articlesOf(
  folder: string,
  told: unknown,
  settings: Settings,
  world: World,
): Promise<string> {
  if (typeof told === 'string') return resolve(world.cwd, told);
  const record = await recordOf(folder);
  return record ? resolve(folder, record.articles) : resolve(world.cwd, settings.articles);
}

/** Reads a briefing's parsed JSON; the schema is loaded when there is one to read. @throws for one that is none. */
export async function parseBriefing(json: unknown): Promise<Briefing> {
  const { briefingSchema } = await import('../brief/schema.ts');
  return briefingSchema.parse(json);
}
