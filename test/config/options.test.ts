import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/file.ts';
import { fromEnv, fromFlags, resolve, secret } from '../../src/config/options.ts';
import { nearest } from '../../src/config/suggest.ts';
import { BriefingError } from '../../src/errors.ts';
import { aFolder } from '../support/desk.ts';

const refusal = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof BriefingError) return `${error.code} ${error.message} ${error.hint}`;
    throw error;
  }
  return 'nothing was refused';
};

describe('where a setting comes from', () => {
  test('flags win over the environment, the environment over the file, the file over defaults', async () => {
    const cwd = await aFolder({
      'brief.config.yaml':
        'title: from file\nminSources: 2\nmaxEvents: 9\nmail: {host: file.example, port: 25}\n',
    });
    const env = { BRIEF_MIN_SOURCES: '3', BRIEF_MAX_EVENTS: '8', BRIEF_MAIL_HOST: 'env.example' };
    const { settings, configPath } = await resolve({ maxEvents: '7' }, env, cwd);
    expect(settings).toMatchObject({ title: 'from file', minSources: 3, maxEvents: 7, out: 'out' });
    expect(settings.mail).toMatchObject({ host: 'env.example', port: 25, tls: 'starttls' });
    expect(configPath).toContain('brief.config.yaml');
  });

  test('a file that is named is read in place of the usual one', async () => {
    const cwd = await aFolder({
      'brief.config.json': '{"title": "usual"}',
      'other.json': '{"title": "named"}',
    });
    const { settings } = await resolve({ config: `${cwd}/other.json` }, {}, cwd);
    expect(settings.title).toBe('named');
  });

  test('a variable set to nothing says nothing', () => {
    expect(fromEnv({ BRIEF_DATE: '', BRIEF_MAIL_TO: '' })).toEqual({});
  });

  test('JSON and YAML say the same thing', async () => {
    const yaml = 'formats: [html, txt]\nkeep: 90d\nstrict: true\n';
    const json = '{"formats": "html,txt", "keep": "90d", "strict": true}';
    expect(await parseConfig('a.yaml', yaml)).toEqual(await parseConfig('a.json', json));
  });
});

describe('a mistake in the file is shown with its place', () => {
  test.each<[string, string, RegExp]>([
    [
      'a setting nobody knows',
      'title: x\nformatts: [html]\n',
      /c\.yaml:2:1.*formatts.*Did you mean formats\?/,
    ],
    ['one inside mail', 'mail:\n  hots: a\n', /c\.yaml:2:3.*mail\.hots.*Did you mean host\?/],
    [
      'a value of the wrong kind',
      'keep: 90d\nminSources: many\n',
      /c\.yaml:2:1.*minSources.*whole number/,
    ],
    ['a value that is no value', 'title: {a: b}\n', /c\.yaml:1:1.*title/],
    ['a list for the whole', '- a\n', /c\.yaml:1:1/],
    ['broken syntax', 'title: "x\n', /c\.yaml:/],
    ['the same setting twice', 'title: a\ntitle: b\n', /c\.yaml:2:1.*unique/],
  ])('%s', async (_title, source, words) => {
    expect(await refusal(() => parseConfig('c.yaml', source))).toMatch(words);
  });

  test('several come in the order of their lines, each with its hint', async () => {
    const source = 'minSources: many\nmail:\n  password: hunter2\nformatts: [html]\n';
    const said = await refusal(() => parseConfig('c.yaml', source));
    expect([...said.matchAll(/c\.yaml:(\d)/g)].map(([, line]) => line)).toEqual(['1', '3', '4']);
    expect(said).toMatch(/Correct it there[\s\S]*BRIEF_MAIL_PASSWORD/);
  });

  test('a password is sent elsewhere, and never repeated', async () => {
    const said = await refusal(() => parseConfig('c.yaml', 'mail:\n  password: hunter2\n'));
    expect(said).toMatch(/BRIEF_MAIL_PASSWORD/);
    expect(said).not.toMatch(/hunter2/);
  });
});

describe('secrets', () => {
  test('come from a variable or from the file that it names', async () => {
    const cwd = await aFolder({ pass: 'from a file\n' });
    expect(secret('KEY', { KEY: 'from a variable' })).toBe('from a variable');
    expect(secret('KEY', { KEY_FILE: `${cwd}/pass` })).toBe('from a file');
    expect(secret('KEY', {})).toBeNull();
  });

  test('a file that is not there is named without its content', async () => {
    expect(await refusal(() => secret('KEY', { KEY_FILE: '/no/such' }))).toMatch(
      /BAD_CONFIG \/no\/such/,
    );
  });
});

describe('values', () => {
  test.each<[string, string, unknown]>([
    ['date', '2024-02-29', '2024-02-29'],
    ['since', 'last', 'last'],
    ['keep', '90d', 2160],
    ['stale', '36h', 36],
    ['formats', 'pdf, html', ['html', 'pdf']],
    ['site', 'https://news.example/brief', 'https://news.example/brief'],
  ])('%s takes %s', (name, given, value) => {
    expect(fromFlags({ [name]: given })).toEqual({ [name]: value });
  });

  test('a reader who is named twice is one', () => {
    const given = 'a@example.org, Ann <A@example.org>, b@example.org';
    expect(fromEnv({ BRIEF_MAIL_TO: given }).mail?.to).toEqual(['a@example.org', 'b@example.org']);
  });

  test.each<[string, string]>([
    ['date', '2023-02-29'],
    ['date', '03/04/2026'],
    ['keep', '0d'],
    ['formats', ''],
    ['title', 'two\nlines'],
    ['site', 'javascript:alert(1)'],
    ['site', 'https://a.example/"><script>'],
  ])('%s refuses %j', async (name, given) => {
    expect(await refusal(() => fromFlags({ [name]: given }))).toMatch(/^BAD_USAGE/);
  });

  test.each<[string, string]>([
    ['FROM', 'Desk <desk@example.org>\r\nBcc: all@example.org'],
    ['FROM', 'Desk\nX: y <desk@example.org>'],
    ['TO', 'a@example.org, b@@example.org'],
    ['LIST', 'briefing'],
    ['LIST', 'a.example>\r\nBcc: x@example.org'],
    ['UNSUBSCRIBE', 'http://insecure.example/u'],
    ['HOST', 'a\nb'],
    ['PORT', '70000'],
  ])('a mail setting %s refuses %j', async (name, given) => {
    expect(await refusal(() => fromEnv({ [`BRIEF_MAIL_${name}`]: given }))).toMatch(/^BAD_CONFIG/);
  });
});

test.each<[string, string | null]>([
  ['bulid', 'build'],
  ['Verify', 'verify'],
  ['zzz', null],
])('%s is near to %s', (typed, word) => {
  expect(nearest(typed, ['build', 'verify', 'explain'])).toBe(word);
});
