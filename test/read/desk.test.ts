import { expect, test } from 'vitest';
import { BriefingError } from '../../src/errors.ts';
import { checked, deskOf } from '../../src/read/desk.ts';
import { overridesSchema, sourcesSchema } from '../../src/read/deskSchema.ts';
import { withFolder } from '../support/folder.ts';

const faultsOf = (use: () => unknown): string => {
  try {
    use();
  } catch (error) {
    if (error instanceof BriefingError && error.code === 'BAD_CONFIG')
      return `${error.message}\n${error.hint}`;
    throw error;
  }
  return 'accepted';
};

test('sources are read with their domains, aliases, owner and tier', () => {
  const source = `- name: Bay Post\n  domain: https://www.BayPost.example/\n  aliases: The Post of the Bay\n  owner: Harbour Group\n  tier: 2\n- name: Bay Wire\n  agency: true\n  domains: [baywire.example, wire.example]\n`;
  expect(checked('sources.yaml', source, sourcesSchema)).toEqual([
    {
      name: 'Bay Post',
      domains: ['baypost.example'],
      aliases: ['The Post of the Bay'],
      owner: 'Harbour Group',
      isAgency: false,
      tier: 2,
    },
    {
      name: 'Bay Wire',
      domains: ['baywire.example', 'wire.example'],
      aliases: [],
      owner: null,
      isAgency: true,
      tier: null,
    },
  ]);
});

test('overrides set fields, exclude, and force together or apart', () => {
  const source = `overrides:\n- article: a.txt\n  set: {outlet: Bay Post, published: 2025-03-07}\n- article: b.txt\n  exclude: a press release\n- together: [a.txt, c.txt]\n- apart: [a.txt, d.txt]\n`;
  const how = '_desk/overrides.yaml';
  expect(checked('overrides.yaml', source, overridesSchema)).toEqual([
    {
      kind: 'set',
      article: 'a.txt',
      fields: { outlet: { name: 'Bay Post', how }, published: { name: '2025-03-07', how } },
    },
    { kind: 'exclude', article: 'b.txt', reason: 'a press release' },
    { kind: 'together', articles: ['a.txt', 'c.txt'] },
    { kind: 'apart', articles: ['a.txt', 'd.txt'] },
  ]);
});

test.each<[string, string, RegExp]>([
  [
    'a tier that is no number',
    '- name: Bay Post\n  domains: [x.example]\n  tier: high\n',
    /sources\.yaml:3: 0\.tier/,
  ],
  ['an unknown key', '- name: A\n- name: B\n  colour: red\n', /sources\.yaml:3: .*colour/],
  [
    'a domain that is none',
    '- name: A\n  domains:\n    - x.example\n    - not a domain\n',
    /sources\.yaml:4: .*is no domain/,
  ],
  ['no name', '- domains: [x.example]\n', /sources\.yaml:1: .*name/],
  [
    'a fault in a list under its key',
    'sources:\n  - name: A\n  - name: B\n    tier: 9\n',
    /sources\.yaml:4: 1\.tier/,
  ],
  ['broken YAML', '- name: "A\n- name: B\n', /sources\.yaml:\d+: /],
])('%s is told with its line', (_title, source, expected) =>
  expect(faultsOf(() => checked('sources.yaml', source, sourcesSchema))).toMatch(expected),
);

test.each<[string, string, RegExp]>([
  [
    'a date that is none',
    '- article: a.txt\n  set:\n    published: last week\n',
    /overrides\.yaml:3: .*is no date/,
  ],
  [
    'a field nobody knows',
    '- article: a.txt\n  set: {headline: x}\n',
    /overrides\.yaml:2: .*headline/,
  ],
  ['one article together with nothing', '- together: [a.txt]\n', /overrides\.yaml:1: /],
])('in overrides, %s is told with its line', (_title, source, expected) =>
  expect(faultsOf(() => checked('overrides.yaml', source, overridesSchema))).toMatch(expected),
);

test('a fault comes with an entry as it is written', () => {
  const faults = faultsOf(() => checked('o.yaml', '- artcle: a.txt\n', overridesSchema));
  const example = /An entry reads: - (\{.*?\}\})/.exec(faults)?.[1] ?? '';
  expect(checked('o.yaml', `- ${example}\n`, overridesSchema)).toHaveLength(1);
});

test('a YAML that multiplies itself is refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`,
  ).join('\n');
  expect(
    faultsOf(() => checked('sources.yaml', `l0: &l0 lol\n${levels}\n`, sourcesSchema)),
  ).toMatch(/alias/i);
});

test('a desk of empty files, or none, asks for nothing', async () => {
  const nothing = { sources: [], overrides: [], notes: null };
  await withFolder({}, async (folder) => expect(await deskOf(`${folder}/_desk`)).toEqual(nothing));
  await withFolder({ 'sources.yaml': '', 'overrides.yaml': '# none\n' }, async (folder) =>
    expect(await deskOf(folder)).toEqual(nothing),
  );
});
