import { rm } from 'node:fs/promises';
import { chance } from '../support/chance.ts';
import { type MailServer, mailEnvironment, withMailServer } from '../support/mailServer.ts';
import { aDesk, setArticles, sleep, start } from './scene.ts';

const READERS = ['ann', 'ben', 'cleo', 'dov', 'eda'].map((name) => `${name}@example.org`);

/** Killed while it sends: the next run goes on, nobody gets the mail twice, and whoever may lack it is named. */
export async function killedWhileSending(trials: number): Promise<{
  readonly fault: string;
  readonly trials: number;
  readonly wrong: readonly string[];
  readonly remark: string;
}> {
  const cwd = await aDesk(2);
  const random = chance(trials);
  const wrong: string[] = [];
  let cut = 0;
  try {
    await setArticles(cwd, 0);
    await withMailServer({}, async (server) => {
      for (let n = 1; n <= trials; n++) {
        const date = new Date(Date.UTC(2026, 2, n)).toISOString().slice(0, 10);
        const { isCut, wrong: found } = await oneEdition(cwd, date, server, random);
        if (isCut) cut += 1;
        wrong.push(...found.map((what) => `trial ${n}: ${what}`));
      }
    });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
  const remark = `${cut} in the middle of the readers`;
  return { fault: 'killed while it sends', trials, wrong, remark };
}

async function oneEdition(
  cwd: string,
  date: string,
  server: MailServer,
  random: () => number,
): Promise<{ readonly isCut: boolean; readonly wrong: readonly string[] }> {
  const run = () =>
    start(
      cwd,
      ['build', '--date', date, '--timezone', 'UTC', '-f', 'json', '--send'],
      undefined,
      mailEnvironment(server.port, READERS.join(',')),
    );
  const had = () =>
    server.received.filter(({ headers }) => headers.get('message-id')?.includes(date));
  const first = run();
  const enough = Math.floor(random() * READERS.length);
  while (had().length < enough && first.child.exitCode === null) await sleep(1);
  await sleep(random() * 15);
  first.child.kill('SIGKILL');
  await first.ended;
  const atKill = had().length;
  const { code, err } = await run().ended;
  const wrong = READERS.flatMap((reader) => {
    const times = had().filter(({ to }) => to.includes(reader)).length;
    if (times > 1) return [`${reader} got it ${times} times`];
    return times === 1 || (code === 5 && err.includes(reader))
      ? []
      : [`${reader} lacks it unnamed`];
  });
  return { isCut: atKill > 0 && atKill < READERS.length, wrong };
}
