import { withChanges } from '../brief/changes.ts';
import { resolve } from '../config/options.ts';
import type { Briefing, Change, Fact, FactId } from '../types.ts';
import { positionals, readArguments } from './arguments.ts';
import { findEdition } from './editions.ts';
import type { World } from './world.ts';

/**
 * `brief diff OLD NEW`: what changed, in words. Where NEW was made with OLD before it, the judge's answers of that run
 * are used; else facts are followed by the passages they share, and by their ids.
 */
export async function diff(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('diff', argv, { out: 'text o' });
  const [oldName = '', newName = ''] = positionals('diff', given, 2, 2);
  const { settings } = await resolve(given.flags, world.env, world.cwd);
  const before = (await findEdition(oldName, settings, world)).edition;
  const { briefing } = (await findEdition(newName, settings, world)).edition;
  const isNext = briefing.previous?.sha256 === before.sha256;
  const compared = isNext ? briefing : withChanges(briefing, before, []);
  if (given.flags['json'] === true) world.out(JSON.stringify(compared.changes));
  else for (const line of inWords(before.briefing, compared)) world.out(line);
  return 0;
}

function inWords(before: Briefing, now: Briefing): readonly string[] {
  const { changes } = now;
  const details = grouped(changes.details);
  const isFresh = new Set([...changes.new, ...changes.updated]);
  const news = now.events.flatMap(({ headline, facts }) => {
    const told = facts.filter(({ id }) => isFresh.has(id));
    if (told.length === 0) return [];
    return ['', headline.text, ...told.flatMap((fact) => sentence(fact, details.get(fact.id)))];
  });
  const gone = before.events
    .flatMap(({ facts }) => facts)
    .filter(({ id }) => changes.gone.includes(id))
    .map(({ chosen }) => `  - “${chosen.quote}”`);
  const count = (list: readonly FactId[], word: string) => `${list.length} ${word}`;
  return [
    `From ${before.date} to ${now.date}: ${[
      count(changes.new, 'new'),
      count(changes.updated, 'updated'),
      count(changes.unchanged, 'unchanged'),
      count(changes.gone, 'gone'),
    ].join(', ')}.`,
    ...news,
    ...(gone.length > 0 ? ['', 'No longer told', ...gone] : []),
  ];
}

function sentence({ chosen }: Fact, details: readonly Change[] = []): readonly string[] {
  if (details.length === 0) return [`  + “${chosen.quote}”`];
  return [
    `  * “${chosen.quote}”`,
    ...details.map((change) => `      ${WORDS[change.kind](change)}`),
  ];
}

const WORDS: Readonly<Record<Change['kind'], (change: Change) => string>> = {
  fuller: ({ before }) => `told more fully than “${before}”`,
  figure: ({ before }) => `another figure than ${before}`,
  corroborated: () => 'now from a second independent source',
  disputed: () => 'sources now differ on it',
  gone: () => 'no longer told',
};

function grouped(details: readonly Change[]): ReadonlyMap<FactId, readonly Change[]> {
  const byFact = new Map<FactId, readonly Change[]>();
  for (const change of details) {
    byFact.set(change.fact, [...(byFact.get(change.fact) ?? []), change]);
  }
  return byFact;
}
