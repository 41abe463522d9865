import { constants, existsSync } from 'node:fs';
import { access, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { secret } from '../config/options.ts';
import type { Settings } from '../config/settings.ts';
import { holderOf, isAlive, LOCK } from '../publish/lock.ts';
import { dayIn, zoneOf } from './times.ts';
import type { World } from './world.ts';

export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly said: string;
  /** What to do; `''` for nothing. */
  readonly todo: string;
}

export type Check = (run: Settings, world: World) => Promise<Finding>;

const ok = (said: string): Finding => ({ state: 'ok', said, todo: '' });
const warn = (said: string, todo: string): Finding => ({ state: 'warn', said, todo });
const fail = (said: string, todo: string): Finding => ({ state: 'fail', said, todo });

/** Bytes below which a run may not have room for its edition beside the old one. */
const LEAST_SPACE = 200_000_000;

export const checkNode: Check = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 19);
  const said = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  return isNew ? ok(said) : fail(said, 'Install Node 20.19 or later: https://nodejs.org');
};

export const checkZone: Check = async (run, world) => {
  const zone = zoneOf(run);
  const said = `${zone}; today is ${dayIn(zone, world.now())}`;
  return run.timezone === null
    ? warn(said, 'It is the machine’s: set timezone, so that cron and you mean the same.')
    : ok(said);
};

export const checkArticles: Check = async ({ articles }) => {
  const names = await readdir(articles).catch(() => null);
  if (names === null) return fail(`${articles} cannot be read`, 'Make it, or set articles.');
  const seen = names.filter((name) => !name.startsWith('.') && name !== '_desk');
  return seen.length > 0
    ? ok(`${articles} holds ${seen.length} files or folders`)
    : warn(`${articles} is empty`, 'Put articles there.');
};

export const checkOutput: Check = async ({ out }) => {
  const place = existing(out);
  const probe = join(place, `.brief-page-${process.pid}-probe`);
  try {
    await access(place, constants.W_OK);
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
    return ok(place === out ? `${out} can be written` : `${out} will be made`);
  } catch {
    return fail(`${place} cannot be written`, 'Give this user the right to write there.');
  }
};

export const checkSpace: Check = async ({ out }) => {
  const { bavail, bsize } = await statfs(existing(out));
  const free = bavail * bsize;
  const said = `${Math.round(free / 1e6)} MB free`;
  return free < LEAST_SPACE ? fail(said, 'Make room, or set keep.') : ok(said);
};

export const checkLock: Check = async ({ out }) => {
  const holder = await holderOf(out);
  if (holder === null) return ok('free');
  const path = join(out, LOCK);
  if (holder === 'unknown')
    return fail(`${path} cannot be read`, 'Remove it if no run is going on.');
  const who = `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return isAlive(holder)
    ? warn(`held by ${who}`, `If no such process runs any more, remove ${path}.`)
    : ok(`left by ${who}, which has ended: the next run takes it over`);
};

export const checkBrowser: Check = async ({ browser, formats }) => {
  if (!formats.includes('pdf')) return ok('not needed: no PDF is asked for');
  const [{ findBrowser }, { startBrowser }] = await Promise.all([
    import('../render/browser.ts'),
    import('../render/launch.ts'),
  ]);
  const found = await findBrowser(browser);
  const running = await startBrowser(browser);
  await running.close();
  return ok(`${found.path} (${found.how}) starts`);
};

export const checkFonts: Check = async () => {
  const { fontsFor } = await import('../render/fonts.ts');
  await fontsFor('Việt Nam, Łódź, Київ');
  return ok('the typefaces are there');
};

export const checkTemplate: Check = async ({ template }) => {
  const { loadTemplates } = await import('../render/templates.ts');
  await loadTemplates(template);
  return ok(
    template === null ? 'the ones that come with the program' : `${template} can be filled`,
  );
};

export const checkMail: Check = async ({ mail }, world) => {
  if (mail.host === null) return ok('not set up: nothing is sent');
  const { postmanFor } = await import('../publish/postman.ts');
  const postman = await postmanFor(mail, secret('BRIEF_MAIL_PASSWORD', world.env));
  await postman.check();
  const said = `${mail.host} lets us in`;
  return mail.to.length === 0
    ? warn(`${said}, but there is nobody to send to`, 'Set mail.to.')
    : ok(said);
};

/** The folder itself, or the nearest one above it that exists. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder));
}
