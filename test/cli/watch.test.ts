import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { ARTICLES, aFolder, NOW } from '../support/desk.ts';

describe('brief watch', () => {
  test('builds when a day’s time has come, and on waking after it', async () => {
    const cwd = await aFolder(ARTICLES);
    let now = new Date('2026-03-04T06:29:50Z').getTime();
    const out: string[] = [];
    const code = await runCli(
      ['watch', '--at', '06:30', '--timezone', 'UTC', '-f', 'json', '--times', '2', '-q'],
      {
        out: (line) => out.push(line),
        err: () => {},
        env: {},
        cwd,
        now: () => new Date(now),
        wait: async () => {
          now += now > Date.parse('2026-03-04T07:00:00Z') ? 30 * 3_600_000 : 3_600_000;
        },
      },
    );
    expect(code).toBe(0);
    expect(out.map((line) => line.slice(-10))).toEqual(['2026-03-04', '2026-03-05']);
  });

  test('builds again when an article comes', async () => {
    const cwd = await aFolder(ARTICLES);
    const out: string[] = [];
    const argv = [
      'watch',
      '--timezone',
      'UTC',
      '-f',
      'json',
      '--times',
      '2',
      '-q',
      '--date',
      '2026-03-04',
      '--json',
    ];
    const code = await runCli(argv, {
      out: (line) => {
        out.push(line);
        if (out.length === 1)
          void writeFile(
            join(cwd, 'articles/third.txt'),
            'A third paper said that the tram line would be green.',
          );
      },
      err: () => {},
      env: {},
      cwd,
      now: () => NOW,
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds / 20)),
    });
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line).articles)).toEqual([2, 3]);
  });
});
