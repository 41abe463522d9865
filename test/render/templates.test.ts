import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkTemplates } from '../../src/render/checkTemplates.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { renderedAs } from '../support/rendering.ts';

let folder: string | null = null;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = null;
});

async function overriding(name: string, source: string): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'brief-templates-'));
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), source);
  return folder;
}

/** The faults of a partial that stands in place of the one for an event, as `line: message`. */
async function check(source: string, expected: readonly string[]) {
  const name = 'partials/event.hbs';
  const templates = new Map(await loadTemplates(null));
  templates.set(name, { name, path: name, source });
  const faults = checkTemplates(templates).filter(({ path }) => path === name);
  expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual(expected);
}

test('the templates that ship have no fault', async () => {
  expect(checkTemplates(await loadTemplates(null))).toEqual([]);
});

test.each<[string, RegExp]>([
  ['txt.hbs', /txt\.hbs is no template\. Did you mean text\.hbs\?/],
  ['emial.hbs', /emial\.hbs is no template\. Did you mean email\.hbs\?/],
  ['styles/pages.css', /Did you mean styles\/page\.css\?/],
])('a file that stands for no template, %s, is refused', async (name, words) => {
  const loading = loadTemplates(await overriding(name, 'x'));
  await expect(loading).rejects.toMatchObject({
    message: expect.stringMatching(words),
    hint: expect.stringContaining('text.hbs'),
  });
});

describe('a template that no edition could fill is named with its line', () => {
  test.each<[string, string, readonly string[]]>([
    ['a misspelt key', 'a\n{{headlin}}', ['2: there is no headlin']],
    ['a misspelt key in a condition', '{{#if chnage}}x{{/if}}', ['1: there is no chnage']],
    ['a misspelt key in a negation', '\n{{#unless chnage}}x{{/unless}}', ['2: there is no chnage']],
    ['a key of a deeper view', '{{#each sections}}{{when}}{{/each}}', ['1: there is no when']],
    ['a misspelt word', '{{@root.words.contens}}', ['1: there is no @root.words.contens']],
    ['a list printed as text', '{{sections}}', ['1: sections is a list']],
    ['a loop over a text', '{{#each headline}}x{{/each}}', ['1: headline is not a list']],
    ['unescaped text', '{{{headline}}}', ['1: text is never printed unescaped: use two braces']],
    [
      'an unknown helper',
      '{{shout headline}}',
      ['1: there is no helper shout', '1: there is no shout'],
    ],
    ['an unknown block', '{{#loop sections}}{{/loop}}', ['1: there is no block loop']],
    ['an unknown partial', '{{> headlne}}', ['1: there is no partial headlne']],
    [
      'a key of the view around it is none',
      '{{../masthead}} {{#with coverage}}{{../headline}}{{/with}}',
      [],
    ],
  ])('%s', (_title, source, expected) => check(source, expected));

  test('a block that is not closed', async () => {
    const name = 'partials/event.hbs';
    const templates = new Map(await loadTemplates(null));
    templates.set(name, { name, path: name, source: 'a\n{{#if headline}}' });
    expect(checkTemplates(templates)[0]?.message).toMatch(/^Parse error on line 2/);
  });
});

describe('a folder of templates', () => {
  test('replaces single files', async () => {
    const templateDir = await overriding(
      'partials/colophon.hbs',
      '<footer>Printed by {{masthead}}</footer>',
    );
    const html = await renderedAs('html', { templateDir });
    expect(html).toContain('<footer>Printed by Daily Briefing</footer>');
    expect(html).toContain('Selmar and Ostrava Bay open the long bridge');
  });

  test('with a misspelt key is refused with its file and line', async () => {
    const templateDir = await overriding('partials/colophon.hbs', '\n{{mast}}');
    const path = join(templateDir, 'partials/colophon.hbs');
    await expect(renderedAs('html', { templateDir })).rejects.toMatchObject({
      code: 'BAD_CONFIG',
      message: expect.stringContaining(`${path}:2: there is no mast`),
    });
  });

  test('that is not there is refused', async () => {
    await expect(renderedAs('html', { templateDir: '/nowhere/at/all' })).rejects.toMatchObject({
      code: 'BAD_CONFIG',
    });
  });
});
