import { join } from 'node:path';
import { clean } from '../clean/clean.ts';
import { type Resolved, resolve } from '../config/options.ts';
import { BriefingError } from '../errors.ts';
import { hashFile } from '../publish/files.ts';
import { recordOf } from '../publish/record.ts';
import { read } from '../read/read.ts';
import type { ArticleRecord, Day, RawArticle } from '../types.ts';
import { sourcesOf } from '../verify/quotation.ts';
import { type Finding, type Reread, type Verdict, verify } from '../verify/verify.ts';
import { positionals, readArguments } from './arguments.ts';
import { articlesOf, type FoundEdition, findEdition } from './editions.ts';
import { generator, type World } from './world.ts';

const ALL = { since: null, until: null, after: null };
const FLAGS = { out: 'text o', articles: 'text', quote: 'text' } as const;

/** `brief verify EDITION`: exit code 1 when anything is not what a source says. */
export async function verifyCommand(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('verify', argv, FLAGS);
  const [named = ''] = positionals('verify', given, 1, 1);
  const { articles: told, quote, ...flags } = given.flags;
  const { settings }: Resolved = await resolve(flags, world.env, world.cwd);
  const found = await findEdition(named, settings, world);
  world.step('Reading the sources again');
  const sources = await rereadAll(
    await articlesOf(found.folder, told, settings, world),
    found.edition.briefing.date,
  );
  world.step(null);
  const asJson = flags['json'] === true;
  if (typeof quote === 'string') return tellQuotation(quote, [...sources.values()], asJson, world);
  const records = found.edition.briefing.articles;
  const verdict = verify(found.edition, sourceFinder(sources, records), generator().version);
  const altered = await alteredFiles(found);
  tell(verdict, altered, asJson, world);
  const isTrue = verdict.findings.every(refutesNothing) && altered.length === 0;
  return isTrue ? 0 : 1;
}

interface Placed extends Reread {
  readonly file: string;
}

/** The sources as they are now, by file and place. A folder that is gone holds none. */
async function rereadAll(folder: string, date: Day): Promise<ReadonlyMap<string, Placed>> {
  const { articles, desk } = await read(folder).catch((error: unknown) => {
    if (!(error instanceof BriefingError)) throw error;
    return { articles: [], desk: { sources: [], overrides: [], notes: null } };
  });
  const cleaned = clean(articles, { date, desk, window: ALL }).articles;
  const texts = new Map(cleaned.map(({ file, item, text }) => [placeOf(file, item), text]));
  return new Map(
    articles.map((raw) => {
      const place = placeOf(raw.file, raw.item);
      return [place, toReread(raw, texts.get(place) ?? '')];
    }),
  );
}

/**
 * Finds a source by its file and its place in it, or wherever in the file it stands now, as it was: lines may have been
 * added before it.
 */
function sourceFinder(
  sources: ReadonlyMap<string, Placed>,
  records: readonly ArticleRecord[],
): (file: string, item: number) => Placed | null {
  const digests = new Map(records.map((r) => [placeOf(r.file, r.item), r.sha256]));
  const same = new Map([...sources.values()].map((one) => [`${one.file}\0${one.sha256}`, one]));
  return (file, item) => {
    const place = placeOf(file, item);
    const there = sources.get(place) ?? null;
    const digest = digests.get(place);
    return there?.sha256 === digest ? there : (same.get(`${file}\0${digest}`) ?? there);
  };
}

const refutesNothing = ({ kind }: Finding): boolean => kind === 'moved' || kind === 'edited';

function toReread(raw: RawArticle, text: string): Placed {
  const { file, markup, content, sha256, declared } = raw;
  return { file, markup, content, sha256, text, title: declared.title?.name ?? null };
}

function placeOf(file: string, item: number): string {
  return `${file}\0${item}`;
}

/** Files of the edition that are not as they were written. */
async function alteredFiles({ folder }: FoundEdition): Promise<readonly string[]> {
  const altered: string[] = [];
  for (const { name, sha256 } of (await recordOf(folder))?.files ?? []) {
    if ((await hashFile(join(folder, name))) !== sha256) altered.push(name);
  }
  return altered;
}

function tell(verdict: Verdict, altered: readonly string[], asJson: boolean, world: World): void {
  if (asJson) {
    world.out(JSON.stringify({ ...verdict, altered }));
    return;
  }
  for (const finding of verdict.findings) world.out(sentence(finding));
  for (const name of altered) world.out(`altered  ${name}: it is not as it was written.`);
  const count = (kind: Finding['kind']) => verdict.findings.filter((f) => f.kind === kind).length;
  const wrong = verdict.findings.filter((finding) => !refutesNothing(finding)).length;
  const proved = verdict.claims - verdict.findings.filter(({ what }) => what !== 'article').length;
  const more: readonly string[] = [
    count('moved') > 0 ? `; ${count('moved')} stand in the sources with other boundaries` : '',
    wrong > 0 ? `; ${wrong} not proved` : '',
    count('edited') > 0 ? `; sources changed since, and still saying so: ${count('edited')}` : '',
  ];
  const passages = `${proved} of ${verdict.claims} passages proved`;
  world.out(`${passages}, at their offsets and in the sources${more.join('')}.`);
}

function sentence({ kind, id, what, file, quote, why }: Finding): string {
  const said = quote === '' ? '' : ` “${quote}”`;
  return `${kind.padEnd(8)} ${id} (${what}, ${file || 'no file'})${said}: ${why}`;
}

function tellQuotation(
  quotation: string,
  sources: readonly Placed[],
  asJson: boolean,
  world: World,
): number {
  const files = sourcesOf(quotation, sources).map(({ file }) => file);
  if (asJson) world.out(JSON.stringify({ quote: quotation, files }));
  else
    for (const line of files.length > 0 ? files : ['No source holds these words.']) world.out(line);
  return files.length > 0 ? 0 : 1;
}
