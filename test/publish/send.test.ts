import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JOURNAL } from '../../src/publish/journal.ts';
import { CERTIFICATE } from '../support/certificate.ts';
import { ARTICLES, aFolder, brief, type Ran } from '../support/desk.ts';
import { type MailServer, type Manners, withMailServer } from '../support/mailServer.ts';

const DAY = ['--date', '2026-03-04', '--timezone', 'UTC', '--format', 'json'];
const READERS = 'ann@example.org,Ben Okri <ben@example.org>';

interface Desk {
  readonly cwd: string;
  readonly server: MailServer;
  readonly run: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
}

async function withDesk(manners: Manners, use: (desk: Desk) => Promise<void>): Promise<void> {
  const cwd = await aFolder({ ...ARTICLES, 'ca.pem': CERTIFICATE });
  await withMailServer(manners, (server) => {
    const env = {
      BRIEF_MAIL_HOST: '127.0.0.1',
      BRIEF_MAIL_PORT: String(server.port),
      BRIEF_MAIL_TLS: manners.tls ? 'starttls' : 'none',
      BRIEF_MAIL_CA: join(cwd, 'ca.pem'),
      BRIEF_MAIL_FROM: 'Morning Desk <desk@example.org>',
      BRIEF_MAIL_TO: READERS,
    };
    const run: Desk['run'] = (argv, more = {}) => brief(cwd, argv, { ...env, ...more });
    return use({ cwd, server, run });
  });
}

const readersOf = ({ received }: MailServer): readonly string[] => received.flatMap(({ to }) => to);
const headerOf = ({ received }: MailServer, name: string): string | undefined =>
  received.at(-1)?.headers.get(name);

describe('an edition is sent', () => {
  test('to each reader once, and a second run sends nothing', async () => {
    await withDesk({}, async ({ server, run }) => {
      const first = await run(['build', ...DAY, '--send']);
      expect([first.code, first.out.at(-1)]).toEqual([0, 'Sent to 2 readers.']);
      expect(readersOf(server)).toEqual(['ann@example.org', 'ben@example.org']);
      const second = await run(['build', ...DAY, '--send']);
      expect([second.code, second.out.at(-1)]).toEqual([0, 'Sent to 0 readers; 2 had it already.']);
      expect(server.received).toHaveLength(2);
    });
  });

  test('again to all when that is asked for, under the same Message-ID', async () => {
    await withDesk({}, async ({ server, run }) => {
      await run(['build', ...DAY, '--send']);
      expect((await run(['send', '2026-03-04', '--resend'])).code).toBe(0);
      const ids = new Set(server.received.map(({ headers }) => headers.get('message-id')));
      expect([server.received.length, ids.size]).toEqual([4, 1]);
    });
  });

  test('as one message with blind copies, in which no reader is named', async () => {
    await withDesk({}, async ({ server, run }) => {
      await run(['build', ...DAY, '--send'], { BRIEF_MAIL_COPIES: 'blind' });
      expect(server.received).toHaveLength(1);
      expect(readersOf(server)).toEqual(['ann@example.org', 'ben@example.org']);
      expect(server.received[0]?.source.split('\r\n\r\n')[0]).not.toMatch(/ann@|ben@/);
    });
  });

  test('over TLS, after a login', async () => {
    const login = { user: 'desk', password: 'open sesame' };
    await withDesk({ tls: true, login }, async ({ cwd, server, run }) => {
      await writeFile(join(cwd, 'secret'), 'open sesame\n');
      const env = { BRIEF_MAIL_USER: 'desk', BRIEF_MAIL_PASSWORD_FILE: join(cwd, 'secret') };
      expect((await run(['build', ...DAY, '--send'], env)).code).toBe(0);
      expect(server.received[0]).toMatchObject({ secure: true, user: 'desk' });
    });
  });

  test('with the headers of a list', async () => {
    await withDesk({}, async ({ server, run }) => {
      await run(['build', ...DAY, '--send'], {
        BRIEF_MAIL_LIST: 'briefing.example.org',
        BRIEF_MAIL_UNSUBSCRIBE: 'https://example.org/u',
      });
      expect(headerOf(server, 'list-id')).toBe('<briefing.example.org>');
      expect(headerOf(server, 'list-unsubscribe')).toBe('<https://example.org/u>');
      expect(headerOf(server, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(headerOf(server, 'auto-submitted')).toBe('auto-generated');
      expect(headerOf(server, 'message-id')).toMatch(
        /^<briefing\.2026-03-04\.\w+@briefing\.example\.org>$/,
      );
      expect(headerOf(server, 'subject')).toMatch(/^Daily briefing, .*4 March 2026/i);
    });
  });

  test('without one-click when the address is a mailbox', async () => {
    await withDesk({}, async ({ server, run }) => {
      await run(['build', ...DAY, '--send'], { BRIEF_MAIL_UNSUBSCRIBE: 'mailto:out@example.org' });
      expect(headerOf(server, 'list-unsubscribe')).toBe('<mailto:out@example.org>');
      expect(headerOf(server, 'list-unsubscribe-post')).toBeUndefined();
    });
  });
});

describe('a server that is not willing', () => {
  test('refuses one reader: the others have it, the exit code is 5, and the next run tries that one alone', async () => {
    let isClosed = true;
    const recipient = (to: string) =>
      isClosed && to.startsWith('ann') ? '550 5.1.1 no such box' : null;
    await withDesk({ recipient }, async ({ server, run }) => {
      const first = await run(['build', ...DAY, '--send']);
      expect([first.code, first.err.join()]).toEqual([
        5,
        expect.stringMatching(/1 of 2.*ann.*no such box/),
      ]);
      expect(readersOf(server)).toEqual(['ben@example.org']);
      isClosed = false;
      expect((await run(['send', '2026-03-04'])).code).toBe(0);
      expect(readersOf(server)).toEqual(['ben@example.org', 'ann@example.org']);
    });
  });

  test('refuses one of many blind copies: the others have it', async () => {
    const recipient = (to: string) => (to.startsWith('ann') ? '550 5.1.1 no such box' : null);
    await withDesk({ recipient }, async ({ server, run }) => {
      const { code } = await run(['build', ...DAY, '--send'], { BRIEF_MAIL_COPIES: 'blind' });
      expect([code, readersOf(server)]).toEqual([5, ['ben@example.org']]);
    });
  });

  test('asks for patience (greylisting): it is asked again, and everyone has it once', async () => {
    const recipient = (_to: string, attempt: number) =>
      attempt < 3 ? '451 4.7.1 try later' : null;
    await withDesk({ recipient }, async ({ server, run }) => {
      const { code, err } = await run(['build', ...DAY, '--send', '--verbose']);
      expect([code, err.join('\n')]).toEqual([0, expect.stringMatching(/Waiting 10 s[\s\S]*Done/)]);
      expect([...readersOf(server)].sort()).toEqual(['ann@example.org', 'ben@example.org']);
    });
  });

  test('never has time: it is given up after the last pause', async () => {
    await withDesk({ recipient: () => '451 4.7.1 try later' }, async ({ server, run }) => {
      expect((await run(['build', ...DAY, '--send'])).code).toBe(5);
      expect(server.received).toEqual([]);
    });
  });

  test('hangs up in the middle of a message: it is sent again', async () => {
    await withDesk({ drops: 1 }, async ({ server, run }) => {
      expect((await run(['build', ...DAY, '--send'])).code).toBe(0);
      expect([...readersOf(server)].sort()).toEqual(['ann@example.org', 'ben@example.org']);
    });
  });

  test('offers no TLS where TLS is wanted: nothing is sent, least of all the password', async () => {
    await withDesk({ login: { user: 'desk', password: 'x' } }, async ({ server, run }) => {
      const env = { BRIEF_MAIL_TLS: 'starttls', BRIEF_MAIL_USER: 'desk', BRIEF_MAIL_PASSWORD: 'x' };
      expect((await run(['build', ...DAY, '--send'], env)).code).toBe(5);
      expect(server.received).toEqual([]);
    });
  });

  test('has a certificate that nobody vouches for: nothing is sent', async () => {
    await withDesk({ tls: true }, async ({ server, run }) => {
      const { code } = await run(['build', ...DAY, '--send'], { BRIEF_MAIL_CA: '' });
      expect([code, server.received.length]).toEqual([5, 0]);
    });
  });

  test('does not know the password: it is not repeated in what is said', async () => {
    const login = { user: 'desk', password: 'right' };
    await withDesk({ tls: true, login }, async ({ run }) => {
      const env = { BRIEF_MAIL_USER: 'desk', BRIEF_MAIL_PASSWORD: 'wrong-secret' };
      const { code, err, out } = await run(['build', ...DAY, '--send'], env);
      expect(code).toBe(5);
      expect([...err, ...out].join('\n')).not.toContain('wrong-secret');
    });
  });
});

describe('a run that ended in the middle', () => {
  test('of the readers: the next one sends to the rest alone', async () => {
    await withDesk({}, async ({ cwd, server, run }) => {
      await run(['build', ...DAY, '--send'], { BRIEF_MAIL_TO: 'ann@example.org' });
      expect((await run(['build', ...DAY, '--send'])).code).toBe(0);
      expect(readersOf(server)).toEqual(['ann@example.org', 'ben@example.org']);
      expect(await readFile(join(cwd, 'out', JOURNAL), 'utf8')).toContain('"state":"sent"');
    });
  });

  test('of a letter: it is not sent a second time unasked, and that is said', async () => {
    await withDesk({}, async ({ cwd, server, run }) => {
      await run(['build', ...DAY, '--send'], { BRIEF_MAIL_TO: 'ann@example.org' });
      const path = join(cwd, 'out', JOURNAL);
      const journal = await readFile(path, 'utf8');
      await writeFile(path, journal.replace(/^.*"state":"sent".*$/m, '{"date":"2026-0'));
      const { code, err } = await run(['send', '2026-03-04'], { BRIEF_MAIL_TO: 'ann@example.org' });
      expect([code, err.join()]).toEqual([5, expect.stringContaining('--resend')]);
      expect(server.received).toHaveLength(1);
    });
  });
});

test('an edition that changed after it was sent goes out as corrected, with what changed', async () => {
  await withDesk({}, async ({ cwd, server, run }) => {
    await run(['build', ...DAY, '--send']);
    await appendFile(
      join(cwd, 'articles/courier.txt'),
      '\n\nThe vote was broadcast on local radio.\n',
    );
    const { code, out } = await run(['build', ...DAY, '--send']);
    expect([code, out.at(-1)]).toEqual([0, 'Sent as a correction to 2 readers.']);
    expect(headerOf(server, 'subject')).toMatch(/^Corrected: Daily briefing/i);
    expect(headerOf(server, 'in-reply-to')).toBe(server.received[0]?.headers.get('message-id'));
    expect(server.received.at(-1)?.source.replace(/=\r\n/g, '')).toContain(
      'broadcast on local radio',
    );
  });
});

describe('the operator', () => {
  const OPERATOR = { BRIEF_MAIL_OPERATOR: 'root@example.org' };

  test('is told of a run that could not make its edition', async () => {
    await withDesk({}, async ({ server, run }) => {
      expect((await run(['build', 'nowhere', ...DAY, '--send'], OPERATOR)).code).toBe(3);
      expect(readersOf(server)).toEqual(['root@example.org']);
      expect(headerOf(server, 'subject')).toMatch(/^Failed: Daily briefing/i);
    });
  });

  test('is told of readers whom the mail did not reach', async () => {
    const recipient = (to: string) => (to.startsWith('ann') ? '550 no' : null);
    await withDesk({ recipient }, async ({ server, run }) => {
      expect((await run(['build', ...DAY, '--send'], OPERATOR)).code).toBe(5);
      expect(readersOf(server)).toEqual(['ben@example.org', 'root@example.org']);
    });
  });

  test('is left alone by a run that went well', async () => {
    await withDesk({}, async ({ server, run }) => {
      await run(['build', ...DAY, '--send'], OPERATOR);
      expect(readersOf(server)).not.toContain('root@example.org');
    });
  });
});

test('an edition of old articles says so in the subject and at its head', async () => {
  await withDesk({}, async ({ cwd, server, run }) => {
    await writeFile(
      join(cwd, 'articles/old.json'),
      '{"title": "Bridge opens", "text": "A bridge opened in Harlow Bay.", "published": "2026-02-20"}',
    );
    await run(['build', ...DAY.slice(0, 4), '--format', 'html,txt', '--send', '--stale', '48h']);
    expect(headerOf(server, 'subject')).toMatch(/nothing newer than 2026-02-20/);
    const edition = JSON.parse(await readFile(join(cwd, 'out/2026-03-04/briefing.json'), 'utf8'));
    expect(edition.notes[0]).toEqual({ code: 'stale', detail: '2026-02-20' });
    const head = (await readFile(join(cwd, 'out/2026-03-04/briefing.txt'), 'utf8')).slice(0, 400);
    expect(head.replace(/\s+/g, ' ')).toMatch(/nothing newer than .*20 February 2026/);
  });
});
