import { access, cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TEMPLATES } from '../render/templates.ts';
import { positionals, readArguments } from './arguments.ts';
import type { World } from './world.ts';

const CONFIG = `# Settings of brief. Flags and BRIEF_… variables win over this file; every line may be left out.
title: Daily briefing
articles: articles
out: out
formats: [html, pdf]
# template: templates         # your own, where you changed them
# language: en                # of our own words: en, de, fr, es, vi
# paper: A4                   # or Letter
# logo: logo.svg
# timezone: Europe/Paris      # default: the machine's
# minSources: 2               # independent sources an event needs to be printed
# maxEvents: 20
# keep: 90d                   # editions older than that are removed
# stale: 36h                  # say so when the newest article is older
# site: https://example.org/briefing

# For brief build --send. The password belongs in BRIEF_MAIL_PASSWORD, or in a file that BRIEF_MAIL_PASSWORD_FILE names.
# mail:
#   host: smtp.example.org
#   port: 587
#   tls: starttls             # implicit (465), starttls or none
#   user: desk
#   from: Morning Desk <desk@example.org>
#   to: [editor@example.org]
#   copies: each              # or blind: one message, blind copies
#   list: briefing.example.org
#   unsubscribe: https://example.org/unsubscribe
#   operator: admin@example.org
`;

const SOURCES = `# Outlets that the articles come from: domains, owner (outlets of one owner are not independent), agency: true for agencies.
# - name: The Harlow Bay Courier
#   domains: [courier.example]
#   owner: Bay Media
`;

/** `brief init [DIR]`: a folder to start in. What is there already stays as it is. */
export async function init(argv: readonly string[], world: World): Promise<number> {
  const given = readArguments('init', argv, {});
  const [named = '.'] = positionals('init', given, 0, 1);
  const folder = resolve(world.cwd, named);
  await mkdir(join(folder, 'articles', '_desk'), { recursive: true });
  await place(join(folder, 'brief.config.yaml'), CONFIG, world);
  await place(join(folder, 'articles', '_desk', 'sources.yaml'), SOURCES, world);
  await placeTemplates(join(folder, 'templates'), world);
  world.err(`Put articles into ${join(folder, 'articles')}, then run brief build there.`);
  return 0;
}

/** Ours to start from; a file that is not changed may be removed again. */
async function placeTemplates(folder: string, world: World): Promise<void> {
  await cp(TEMPLATES, folder, { recursive: true, force: false });
  world.out(folder);
}

async function place(path: string, content: string, world: World): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) world.err(`${path} is there already; left as it is.`);
  else {
    await writeFile(path, content, { flag: 'wx' });
    world.out(path);
  }
}
