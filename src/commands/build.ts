import { join } from 'node:path';
import { resolve } from '../config/options.ts';
import { BriefingError, exitCodeFor, fromSystem } from '../errors.ts';
import { type MadeBriefing, makeBriefing } from '../pipeline.ts';
import { previousEdition } from '../publish/archive.ts';
import { recover } from '../publish/aside.ts';
import { withLock } from '../publish/lock.ts';
import { refreshPages } from '../publish/pages.ts';
import { type Published, publish } from '../publish/publish.ts';
import { retire } from '../publish/retention.ts';
import { read } from '../read/read.ts';
import { type Printer, startPrinter } from '../render/pdf.ts';
import { render } from '../render/render.ts';
import type { ReadResult } from '../types.ts';
import { positionals, readArguments, type Shape } from './arguments.ts';
import { parseBriefing } from './editions.ts';
import { judgeOf } from './judging.ts';
import { looksOf } from './looks.ts';
import { type Report, report } from './report.ts';
import { type Run, refuse, runOf, windowOf } from './run.ts';
import { dayIn } from './times.ts';
import { generator, type World } from './world.ts';

export const BUILD_FLAGS: Shape = {
  out: 'text o',
  format: 'text f',
  title: 'text',
  date: 'text',
  timezone: 'text',
  since: 'text',
  until: 'text',
  judge: 'text',
  language: 'text',
  paper: 'text',
  logo: 'text',
  short: 'yes',
  template: 'text',
  browser: 'text',
  minSources: 'text',
  maxEvents: 'text',
  onlyNew: 'yes',
  strict: 'yes',
  send: 'yes',
  keep: 'text',
  stale: 'text',
  site: 'text',
};

/** `brief build [ARTICLES]`: one edition, and the way of everything that makes it. */
export async function build(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('build', argv, BUILD_FLAGS);
  const [articles] = positionals('build', given, 0, 1);
  const { format, ...flags } = given.flags;
  const named = { ...flags, articles, formats: format };
  const { settings } = await resolve(named, world.env, world.cwd);
  const run = runOf(settings, world);
  const done = await buildAndTell(run, world);
  world.step(null);
  report(done, given.flags, world);
  return done.failure === null ? 0 : exitCodeFor(done.failure);
}

/** One edition of a run whose settings are known. */
async function buildOne(run: Run, world: World): Promise<Report> {
  world.step('Reading articles');
  const wantsPdf = run.formats.includes('pdf');
  // Loaded while the disk is read, so that the browser is started before the work that leaves it no turn; whoever
  // prints hears of a failure.
  if (wantsPdf) import('puppeteer-core').catch(() => undefined);
  const found = await read(run.articles);
  refuse(found, run);
  // The browser starts while the edition is made.
  const printer = wantsPdf ? startPrinter(run.browser) : null;
  try {
    return await withLock(run.out, world.now(), () => makeEdition(found, run, world, printer));
  } finally {
    await printer?.close();
  }
}

/** One edition; a run that is to send it tells its operator when it fails: nobody is watching it. */
export async function buildAndTell(run: Run, world: World): Promise<Report> {
  if (!run.send) return buildOne(run, world);
  const { tellOperator } = await import('./mailing.ts');
  try {
    const done = await buildOne(run, world);
    if (done.failure) await tellOperator(wordsOf(done.failure), run, world);
    return done;
  } catch (error) {
    await tellOperator(wordsOf(error), run, world);
    throw error;
  }
}

/** What went wrong, and what to do about it. */
export function wordsOf(thrown: unknown): string {
  const error = fromSystem(thrown);
  if (error instanceof BriefingError) return `${error.message}\n${error.hint}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function makeEdition(
  found: ReadResult,
  run: Run,
  world: World,
  printer: Printer | null,
): Promise<Report> {
  world.step(`Comparing ${found.articles.length} articles`);
  await recover(run.out);
  const { edition: previous, notes } = await previousEdition(run.out, run.date, parseBriefing);
  const made = await makeBriefing(
    { ...found, notes: [...found.notes, ...notes] },
    await judgeOf(run.judge, run.out, world),
    {
      date: run.date,
      timezone: run.timezone,
      generator: generator(),
      previous,
      window: windowOf(run, previous),
      limits: { minSources: run.minSources, maxEvents: run.maxEvents },
      onlyNew: run.onlyNew,
      stale: run.stale,
    },
  );
  return publishEdition(made, run, world, printer);
}

async function publishEdition(
  made: MadeBriefing,
  run: Run,
  world: World,
  printer: Printer | null,
): Promise<Report> {
  world.step('Printing');
  const rendered = await render(made.briefing, made.lines, await looksOf(run), printer);
  const published: Published = await publish(run.out, {
    ...made,
    rendered: rendered.files,
    failed: rendered.failure ? ['briefing.pdf'] : [],
    title: run.title,
    articles: run.articles,
    now: world.now(),
  });
  const retired =
    run.keep === null ? [] : await retire(run.out, dayIn(run.timezone, world.now()), run.keep);
  await refreshPages(run.out, { title: run.title, site: run.site });
  const files = rendered.files.map(({ name }) => join(published.folder, name));
  const mailed = run.send ? await mailOut(made, published.folder, run, world) : null;
  return {
    ...published,
    briefing: made.briefing,
    files,
    retired,
    remarks: rendered.notes,
    mailed: mailed?.said ?? null,
    failure: mailed?.failure ?? rendered.failure,
  };
}

/** The edition is safe by now: a mail that fails is told of, and undoes nothing. */
async function mailOut(
  made: MadeBriefing,
  folder: string,
  run: Run,
  world: World,
): Promise<{ readonly said: string | null; readonly failure: BriefingError | null }> {
  const { describeSent, mailEdition } = await import('./mailing.ts');
  world.step(`Sending to ${run.mail.to.length} readers`);
  try {
    const sent = await mailEdition({ ...made, folder, out: run.out, resend: false }, run, world);
    return { said: describeSent(sent), failure: null };
  } catch (error) {
    if (error instanceof BriefingError) return { said: null, failure: error };
    throw error;
  }
}
