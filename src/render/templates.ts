import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { didYouMean } from '../config/suggest.ts';
import { BriefingError } from '../errors.ts';
import { reason } from './browser.ts';
import { checkTemplates, type TemplateFault } from './checkTemplates.ts';
import { wrapped } from './wrap.ts';

/** The templates that come with the program. */
export const TEMPLATES: string = fileURLToPath(new URL('../../templates', import.meta.url));

/** A template file as it is used: the user's own where there is one. */
export interface TemplateFile {
  /** POSIX path under the folder of templates. */
  readonly name: string;
  readonly path: string;
  readonly source: string;
}

/** Every template, partial, style and script, in the order of their names. */
export type TemplateSet = ReadonlyMap<string, TemplateFile>;

/** Reads the templates; a folder of the user's may replace single files and add partials, nothing else. */
export async function loadTemplates(override: string | null): Promise<TemplateSet> {
  if (override !== null && !existsSync(override)) {
    const hint = 'Name a folder with --template DIR; `brief init` writes one to start from.';
    throw new BriefingError('BAD_CONFIG', `There is no folder of templates at ${override}.`, hint);
  }
  const own = await filesUnder(TEMPLATES);
  const theirs = override === null ? [] : await filesUnder(override);
  refuseStrangers(own, theirs);
  const files = new Map([...own, ...theirs].map((file) => [file.name, file]));
  const set = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (override !== null) refuseFaults(checkTemplates(set));
  return set;
}

/** A file that replaces none of ours and is no partial would never be read. */
function refuseStrangers(own: readonly TemplateFile[], theirs: readonly TemplateFile[]): void {
  const known = own.map(({ name }) => name).sort();
  const stranger = theirs.find(
    ({ name }) => !name.startsWith('partials/') && !known.includes(name),
  );
  if (!stranger) return;
  const meant = didYouMean(stranger.name, known);
  const names = known.filter((name) => !name.startsWith('partials/')).join(', ');
  const hint = `A folder of templates may hold ${names}, and partials.`;
  throw new BriefingError('BAD_CONFIG', `${stranger.path} is no template.${meant}`, hint);
}

function refuseFaults(faults: readonly TemplateFault[]): void {
  const [first] = faults;
  if (!first) return;
  const all = faults.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n');
  const hint =
    'Templates print keys of the view alone; the ones that come with the program show them.';
  throw new BriefingError('BAD_CONFIG', `The templates cannot be filled:\n${all}`, hint);
}

async function filesUnder(folder: string): Promise<readonly TemplateFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(hbs|css|js)$/.test(name));
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      return { name, path, source: await readFile(path, 'utf8') };
    }),
  );
}

/** Trims what a style or script file says beside its rules. */
export function sourceOf(templates: TemplateSet, name: string): string {
  return templates.get(name)?.source ?? '';
}

/** Our own CSS or script, which is printed as it is. Never for a word of an article. */
export function asIs(source: string): object {
  return new Handlebars.SafeString(source);
}

/** Templates of formats without markup, or with another than HTML's. */
const PLAIN: ReadonlySet<string> = new Set(['text.hbs', 'markdown.hbs']);

/**
 * Fills a template. Its instance of Handlebars is its own; a key that is printed and absent throws, as does an
 * unknown helper; text formats are not escaped, all others always.
 */
export function fill(templates: TemplateSet, name: string, view: object): string {
  const file = templates.get(name);
  if (!file) throw new BriefingError('BAD_CONFIG', `There is no template ${name}.`, '');
  try {
    return compiled(templates, file)(view, { allowProtoPropertiesByDefault: false });
  } catch (error) {
    const hint = 'Run `brief doctor --template DIR` to see the file and the line.';
    throw new BriefingError('BAD_CONFIG', `${file.path}: ${reason(error)}`, hint, { cause: error });
  }
}

type Compiled = Map<string, Handlebars.TemplateDelegate>;

/** Compiling takes longer than filling, and page and print share a template. */
const ready = new WeakMap<TemplateSet, Compiled>();

function compiled(
  templates: TemplateSet,
  { name, source }: TemplateFile,
): Handlebars.TemplateDelegate {
  const known: Compiled = ready.get(templates) ?? new Map();
  ready.set(templates, known);
  const template =
    known.get(name) ??
    engineFor(templates).compile(source, {
      strict: true,
      noEscape: PLAIN.has(name),
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: { wrap: true },
    });
  known.set(name, template);
  return template;
}

function engineFor(templates: TemplateSet): typeof Handlebars {
  const engine = Handlebars.create();
  engine.registerHelper('wrap', wrapHelper);
  for (const { name, source } of templates.values()) {
    if (name.startsWith('partials/')) {
      engine.registerPartial(basename(name, '.hbs'), source.trimEnd());
    }
  }
  return engine;
}

/** `{{#wrap "  "}}…{{/wrap}}`: a paragraph in lines of at most 78, those after the first indented. */
function wrapHelper(this: unknown, indent: string, options: Handlebars.HelperOptions): string {
  return wrapped(options.fn(this), indent);
}
