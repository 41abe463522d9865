import { access, cp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureFolder } from '../publish/folder.ts';
import { TEMPLATES } from '../render/templates.ts';
import { positionals, readArguments } from './arguments.ts';
import type { World } from './world.ts';

const CONFIG = `# Settings of brief. Flags and BRIEF_… variables win over this file; every line may be left out.
title: Daily briefing
articles: articles
out: out
formats: [html, pdf]          # also email, eml, md, txt, json
# timezone: Europe/Paris      # default: the machine's
# date: 2026-01-15            # default: today
# language: en                # of our own words: en, de, fr, es, vi
# paper: A4                   # or Letter
# logo: logo.svg
# template: templates         # your own, where you changed them
# browser: /usr/bin/chromium  # default: the one that comes along, or one that is installed
# judge: words                # who decides "same fact"; default: the network that comes along

# since: last                 # what came after the previous edition; or a day
# until: 2026-01-15
# minSources: 2               # independent sources an event needs to be printed
# maxEvents: 20
# onlyNew: true               # facts that are new or updated since the previous edition
# short: true                 # the main facts and the disagreements alone
# strict: true                # an unreadable file ends the run
# stale: 36h                  # say so when the newest article is older
# keep: 90d                   # editions older than that are removed
# site: https://example.org/briefing   # where the editions are on the web
# send: true                  # as --send does

# For brief build --send. The password belongs in BRIEF_MAIL_PASSWORD, or in a file that BRIEF_MAIL_PASSWORD_FILE names.
# mail:
#   host: smtp.example.org
#   port: 587
#   tls: starttls             # implicit (465), starttls or none
#   ca: ca.pem                # a certificate to trust besides the well-known ones
#   user: desk
#   from: Morning Desk <desk@example.org>
#   replyTo: editor@example.org
#   to: [editor@example.org]
#   copies: each              # or blind: one message, blind copies
#   attachPdf: true
#   list: briefing.example.org
#   unsubscribe: https://example.org/unsubscribe
#   operator: admin@example.org   # is told of a run that failed
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
  const articles = join(folder, 'articles');
  await ensureFolder(join(articles, '_desk'));
  const placed = [
    await place(join(folder, 'brief.config.yaml'), CONFIG),
    await place(join(articles, '_desk', 'sources.yaml'), SOURCES),
    await placeTemplates(join(folder, 'templates')),
  ];
  if (given.flags['json'] === true) {
    world.out(JSON.stringify({ folder, placed }));
    return 0;
  }
  for (const { path, isNew } of placed) {
    if (isNew) world.out(path);
    else world.err(`${path} is there already; left as it is.`);
  }
  world.err(`Put articles into ${articles}, then run brief build there.`);
  return 0;
}

/** A file or folder of a desk. */
interface Placed {
  readonly path: string;
  /** `false` for one that was there already. */
  readonly isNew: boolean;
}

/** Ours to start from; a file that is not changed may be removed again. */
async function placeTemplates(path: string): Promise<Placed> {
  const isNew = !(await isThere(path));
  await cp(TEMPLATES, path, { recursive: true, force: false });
  return { path, isNew };
}

async function place(path: string, content: string): Promise<Placed> {
  const isNew = !(await isThere(path));
  if (isNew) await writeFile(path, content, { flag: 'wx' });
  return { path, isNew };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
