import { resolve as absolute } from 'node:path';
import { resolve } from '../config/options.ts';
import { withLock } from '../publish/lock.ts';
import type { ArticleLine, Edition } from '../types.ts';
import { positionals, readArguments } from './arguments.ts';
import { findEdition } from './editions.ts';
import { describeSent, mailEdition } from './mailing.ts';
import type { World } from './world.ts';

const FLAGS = {
  out: 'text o',
  template: 'text',
  title: 'text',
  site: 'text',
  resend: 'yes',
} as const;

/** `brief send EDITION`: to those readers who do not have it. */
export async function sendCommand(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('send', argv, FLAGS);
  const [named = ''] = positionals('send', given, 1, 1);
  const { resend, ...flags } = given.flags;
  const { settings } = await resolve(flags, world.env, world.cwd);
  const { edition, folder } = await findEdition(named, settings, world);
  const out = absolute(world.cwd, settings.out);
  const mailing = { ...asMade(edition), folder, out, resend: resend === true };
  const sent = await withLock(out, world.now(), () => mailEdition(mailing, settings, world));
  world.out(flags['json'] === true ? JSON.stringify(sent) : describeSent(sent));
  return 0;
}

function asMade({ briefing, texts }: Edition) {
  const lines: readonly ArticleLine[] = briefing.articles.map(({ id, file, item, title }) => {
    return { id, file, item, title, text: texts.get(id) ?? '' };
  });
  return { briefing, lines };
}
