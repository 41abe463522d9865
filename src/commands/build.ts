import { resolve as absolute, join, sep } from 'node:path';
import { resolve } from '../config/options.ts';
import type { Settings } from '../config/settings.ts';
import { BriefingError, exitCodeFor } from '../errors.ts';
import { type MadeBriefing, makeBriefing } from '../pipeline.ts';
import { previousEdition } from '../publish/archive.ts';
import { recover } from '../publish/aside.ts';
import { withLock } from '../publish/lock.ts';
import { refreshPages } from '../publish/pages.ts';
import { type Published, publish } from '../publish/publish.ts';
import { retire } from '../publish/retention.ts';
import { read } from '../read/read.ts';
import { RENDER_DEFAULTS, type RenderOptions } from '../render/options.ts';
import { type Printer, startPrinter } from '../render/pdf.ts';
import { render } from '../render/render.ts';
import type { Day, Edition, ReadResult, Window } from '../types.ts';
import { positionals, readArguments, type Shape } from './arguments.ts';
import { parseBriefing } from './editions.ts';
import { judgeOf } from './judging.ts';
import { type Report, report } from './report.ts';
import { dayIn, zoneOf } from './times.ts';
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
  const found = await read(run.articles);
  refuse(found, run);
  // The browser starts while the edition is made.
  const printer = run.formats.includes('pdf') ? startPrinter(run.browser) : null;
  try {
    const made = () => makeEdition(found, run, world, printer);
    const done = await withLock(run.out, world.now(), made);
    report(done, given.flags, world);
    return done.failure === null ? 0 : exitCodeFor(done.failure);
  } finally {
    await printer?.close();
  }
}

/** A run's settings with its paths and its day made definite. */
interface Run extends Settings {
  readonly date: Day;
  readonly timezone: string;
}

function runOf(settings: Settings, world: World): Run {
  const timezone = zoneOf(settings);
  const articles = absolute(world.cwd, settings.articles);
  const out = absolute(world.cwd, settings.out);
  if (`${out}${sep}`.startsWith(`${articles}${sep}`)) {
    const hint =
      'Pass --out with a folder elsewhere, or its own editions would be read as articles.';
    throw new BriefingError('BAD_USAGE', `${out} lies inside the articles folder.`, hint);
  }
  const date = settings.date ?? dayIn(timezone, world.now());
  return { ...settings, articles, out, date, timezone };
}

/** @throws BriefingError for input of which no edition is to be made. */
function refuse({ articles, unreadable }: ReadResult, { strict, articles: folder }: Run): void {
  const [broken] = unreadable;
  if (strict && broken) {
    const others = unreadable.length > 1 ? ` and ${unreadable.length - 1} more` : '';
    const message = `${broken.file} could not be read (${broken.reason})${others}.`;
    throw new BriefingError('FAILED', message, 'Remove it, or build without --strict.');
  }
  if (articles.length > 0) return;
  const why = broken ? `nothing readable: ${broken.file}: ${broken.reason}` : 'nothing to read';
  const hint =
    'Put articles there (.txt, .md, .html, .json, .jsonl, .xml, .eml). No edition was made.';
  throw new BriefingError('NO_ARTICLES', `${folder} holds ${why}.`, hint);
}

async function makeEdition(
  found: ReadResult,
  run: Run,
  world: World,
  printer: Printer | null,
): Promise<Report> {
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
    },
  );
  return publishEdition(made, run, world, printer);
}

/** The window of articles that the settings ask for. */
function windowOf({ since, until }: Run, previous: Edition | null): Window {
  if (since !== 'last') return { since, until, after: null };
  if (previous === null) return { since: null, until, after: null };
  const sha256s = previous.briefing.articles.flatMap((article) => article.sha256 ?? []);
  const after = { date: previous.briefing.date, sha256s: new Set(sha256s) };
  return { since: null, until, after };
}

async function publishEdition(
  made: MadeBriefing,
  run: Run,
  world: World,
  printer: Printer | null,
): Promise<Report> {
  const rendered = await render(made.briefing, made.lines, looksOf(run), printer);
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
  const { failure, notes: remarks } = rendered;
  return { ...published, briefing: made.briefing, files, retired, failure, remarks };
}

/** How the edition is to look, of what the run was told. */
function looksOf(run: Run): RenderOptions {
  const { formats, title, template, browser, onlyNew, site, mail } = run;
  return {
    ...RENDER_DEFAULTS,
    formats,
    masthead: title,
    templateDir: template,
    browserPath: browser,
    onlyNew,
    baseUrl: site,
    mail: {
      ...RENDER_DEFAULTS.mail,
      to: mail.to,
      ...(mail.from === null ? {} : { from: mail.from }),
    },
  };
}
