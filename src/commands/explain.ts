import { resolve } from '../config/options.ts';
import { didYouMean } from '../config/suggest.ts';
import { BriefingError } from '../errors.ts';
import type {
  ArticleId,
  ArticleRecord,
  Briefing,
  BriefingEvent,
  Fact,
  LeftOut,
  Member,
  Quote,
  Tie,
} from '../types.ts';
import { positionals, readArguments } from './arguments.ts';
import { findEdition } from './editions.ts';
import type { World } from './world.ts';

/** `brief explain EDITION ID`: prints why, from what the edition holds; nothing is worked out anew. */
export async function explain(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('explain', argv, { out: 'text o' });
  const [named = '', id = ''] = positionals('explain', given, 2, 2);
  const { settings } = await resolve(given.flags, world.env, world.cwd);
  const { edition } = await findEdition(named, settings, world);
  const found = find(edition.briefing, id);
  if (given.flags['json'] === true) world.out(JSON.stringify(found.value));
  else for (const line of found.lines()) world.out(line);
  return 0;
}

interface Found {
  readonly value: Fact | BriefingEvent | ArticleRecord;
  readonly lines: () => readonly string[];
}

/** The fact, event or article of an id; an article also by its file or its own reference. */
function find(briefing: Briefing, id: string): Found {
  const name = namesIn(briefing);
  for (const event of briefing.events) {
    if (event.id === id) return { value: event, lines: () => aboutEvent(event, name) };
    const fact = event.facts.find((one) => one.id === id);
    if (fact) return { value: fact, lines: () => aboutFact(fact, event, briefing, name) };
  }
  const record = briefing.articles.find((a) => a.id === id || a.file === id || a.ref === id);
  if (record) return { value: record, lines: () => aboutArticle(record) };
  const known = briefing.events.flatMap((event) => [event.id, ...event.facts.map((f) => f.id)]);
  const message = `The edition of ${briefing.date} has no fact, event or article ${id}.${didYouMean(id, known)}`;
  const hint = `Its events are ${briefing.events.map((event) => event.id).join(', ') || 'none'}.`;
  throw new BriefingError('BAD_USAGE', message, hint);
}

type Name = (id: ArticleId) => string;

/** `Courier (courier.txt)`. */
function namesIn({ articles }: Briefing): Name {
  const records = new Map(articles.map((record) => [record.id, record]));
  return (id) => {
    const record = records.get(id);
    if (!record) return id;
    return record.outlet ? `${record.outlet.name} (${record.file})` : record.file;
  };
}

function aboutFact(fact: Fact, event: BriefingEvent, briefing: Briefing, name: Name): string[] {
  const { chosen, versions, extras, why } = fact;
  const [, ...others] = versions;
  const change = briefing.changes.details.filter((one) => one.fact === fact.id);
  const disputes = event.disagreements.filter((one) => one.fact === fact.id);
  return [
    `Fact ${fact.id} of event ${event.id}: ${event.headline.text}`,
    `${fact.status}, ${sources(fact.independentSources)}, in ${fact.section}, place ${fact.rank}${fact.shown ? '' : ', not printed'}`,
    '',
    'Printed',
    passage(chosen, name),
    ...chosen.insertions.map(({ text, at }) => `  [${text}] after ${at} letters is ours`),
    ...(chosen.context ? ['  after', passage(chosen.context, name)] : []),
    ...block(
      'It was chosen for what it alone tells',
      why.adds.map((one) => `  ${one}`),
    ),
    ...block(
      others.length > 0 ? 'Over' : '',
      others.map((one) => passage(one, name)),
    ),
    ...block(
      'What others add to it',
      extras.map((one) => passage(one, name)),
    ),
    ...block(
      'Where they differ',
      disputes.flatMap(({ about, kind, severity, sides }) => [
        `  ${about} (${kind}, ${severity})`,
        ...sides.map((side) => `    ${side.value}: ${name(side.article)}`),
      ]),
    ),
    ...block('Sources', originsOf(fact, event, name)),
    ...block(
      'Since the previous edition',
      change.map(({ kind, before }) => `  ${kind}; before: ${before}`),
    ),
  ];
}

function aboutEvent(event: BriefingEvent, name: Name): readonly string[] {
  return [
    `Event ${event.id}: ${event.headline.text}`,
    `  headline from ${name(event.headline.article)}`,
    `  ${event.from ?? '?'} to ${event.to ?? '?'}${event.thread ? `, part of ${event.thread}` : ''}`,
    '',
    'Its articles, and what ties each to the rest',
    ...event.members.map((member) => tied(member, name, member.weak ? ' (weakly)' : '')),
    ...(event.nearest ? ['', 'The nearest article left out', tied(event.nearest, name, '')] : []),
    ...block(
      `Its ${sources(event.independentSources)}`,
      event.origins.map(({ name: origin, articles, how }) => {
        return `  ${origin}: ${articles.map(name).join(', ')}${how ? ` (${how})` : ''}`;
      }),
    ),
  ];
}

function aboutArticle(record: ArticleRecord): readonly string[] {
  const inferred: readonly (readonly [string, { name: string; how: string } | null])[] = [
    ['outlet', record.outlet],
    ...record.wire.map((wire) => ['wire', wire] as const),
    ['author', record.author],
    ['place', record.place],
    ['language', record.language && { name: record.language.code, how: record.language.how }],
    ['published', record.published && { name: record.published.iso, how: record.published.how }],
  ];
  return [
    `Article ${record.id}: ${record.file}${record.item > 0 ? `, item ${record.item}` : ''}`,
    `  ${record.title ?? 'no title'}`,
    `  ${record.fate}${record.event ? `, in event ${record.event}` : ''}`,
    ...inferred.map(
      ([what, value]) => `  ${what}: ${value ? `${value.name} (${value.how})` : 'nothing says'}`,
    ),
    ...block(
      'Taken out of it',
      record.removed.map(({ reason, text }) => `  ${reason}: ${shortened(text)}`),
    ),
  ];
}

function tied({ article, strength, why }: Member | LeftOut, name: Name, remark: string): string {
  const ties = why.map(({ kind, text, weight }: Tie) => `${kind} ${text} ${percent(weight)}`);
  const because = ties.length > 0 ? `: ${ties.join(', ')}` : '';
  return `  ${percent(strength)} ${name(article)}${remark}${because}`;
}

/** The event's origins that tell the fact. */
function originsOf({ versions }: Fact, { origins }: BriefingEvent, name: Name): readonly string[] {
  const telling = new Set(versions.map(({ article }) => article));
  return origins.flatMap((origin) => {
    const articles = origin.articles.filter((id) => telling.has(id));
    const how = origin.how ? ` (${origin.how})` : '';
    return articles.length > 0 ? [`  ${origin.name}: ${articles.map(name).join(', ')}${how}`] : [];
  });
}

function passage({ article, start, end, quote }: Quote, name: Name): string {
  return `  “${quote}”\n    ${name(article)}, ${start}-${end}`;
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

function sources(count: number): string {
  return `${count} independent ${count === 1 ? 'source' : 'sources'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
