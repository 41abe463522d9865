import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import type { World } from '../../src/commands/world.ts';
import { ARTICLES, aFolder, NOW } from '../support/desk.ts';
import { mailEnvironment, withMailServer } from '../support/mailServer.ts';

const watching = (cwd: string, argv: readonly string[], world: Partial<World>): Promise<number> =>
  runCli(['watch', '--timezone', 'UTC', '-f', 'json', '-q', ...argv], {
    out: () => {},
    err: () => {},
    env: {},
    cwd,
    now: () => NOW,
    wait: async () => {},
    ...world,
  });

describe('brief watch', () => {
  test('builds when a day’s time has come, and on waking after it', async () => {
    const cwd = await aFolder(ARTICLES);
    let now = new Date('2026-03-04T06:29:50Z').getTime();
    const out: string[] = [];
    const code = await watching(cwd, ['--at', '06:30', '--times', '2'], {
      out: (line) => out.push(line),
      now: () => new Date(now),
      wait: async () => {
        now += now > Date.parse('2026-03-04T07:00:00Z') ? 30 * 3_600_000 : 3_600_000;
      },
    });
    expect(code).toBe(0);
    expect(out.map((line) => line.slice(-10))).toEqual(['2026-03-04', '2026-03-05']);
  });

  test('builds again when an article comes, also into a folder put in the place of the articles', async () => {
    const cwd = await aFolder(ARTICLES);
    const added = (name: string) =>
      writeFile(join(cwd, 'articles', name), `A ferry named ${name} ran aground off Elda.`);
    const changes = [
      () => added('gull.txt'),
      async () => {
        await rename(join(cwd, 'articles'), join(cwd, 'yesterday'));
        await mkdir(join(cwd, 'articles'));
        await added('tern.txt');
      },
      () => added('petrel.txt'),
    ];
    const out: string[] = [];
    const code = await watching(cwd, ['--times', '4', '--date', '2026-03-04', '--json'], {
      out: (line) => void changes[out.push(line) - 1]?.(),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds / 20)),
    });
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line).articles)).toEqual([2, 3, 1, 2]);
  });

  test('tells the operator of a run that failed, and goes on', async () => {
    await withMailServer({}, async ({ port, received }) => {
      const env = {
        ...mailEnvironment(port, 'ann@example.org'),
        BRIEF_MAIL_OPERATOR: 'root@example.org',
      };
      let now = NOW.getTime();
      const code = await watching(await aFolder(), ['--at', '07:00', '--times', '2', '--send'], {
        env,
        now: () => new Date(now),
        wait: async () => {
          now += 3_600_000;
        },
      });
      expect(code).toBe(0);
      expect(received.map(({ to }) => to)).toEqual([['root@example.org'], ['root@example.org']]);
    });
  });
});

test.each<[string, readonly string[], number, RegExp]>([
  ['a folder that is not there', [], 3, /no folder .*articles\.\n/],
  ['a time that is none', ['--at', '25:00'], 2, /--at got '25:00'/],
  ['a count that is none', ['--times', 'many'], 2, /--times got 'many'.*\n.*whole number/],
])('brief watch refuses %s', async (_title, argv, expected, words) => {
  const err: string[] = [];
  const code = await watching(await aFolder(), argv, { err: (line) => err.push(line) });
  expect([code, err.join('\n')]).toEqual([expected, expect.stringMatching(words)]);
});
