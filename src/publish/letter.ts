import type { MailSettings } from '../config/settings.ts';
import { sha256 } from '../text/digest.ts';
import type { Briefing, Day } from '../types.ts';
import type { Told } from './journal.ts';
import { escaped } from './markup.ts';

/** What a reader gets, before it is addressed. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly { readonly filename: string; readonly content: Uint8Array }[];
}

/** The passages that an edition prints, by fact, and its headlines, by event. */
export function toldBy({ events }: Briefing): Told {
  const shown = events.filter((event) => event.shown);
  return Object.fromEntries(
    shown.flatMap((event) => [
      [event.id, event.headline.text] as const,
      ...event.facts
        .filter((fact) => fact.shown)
        .map((fact) => [fact.id, fact.chosen.quote] as const),
      ...event.disagreements.map((one, i) => {
        const values = one.sides.map(({ value }) => value).join(' / ');
        return [`${one.fact} disagreement ${i + 1}`, `${one.about}: ${values}`] as const;
      }),
    ]),
  );
}

/** What tells two letters apart: another build of the same content has the same signature. */
export function signatureOf(told: Told): string {
  return sha256(JSON.stringify(told)).slice(0, 32);
}

/** The same for every run that sends the same edition, so that a copy sent twice is known as one. */
export function messageIdOf(date: Day, signature: string, { from, list }: MailSettings): string {
  const domain = list ?? /@([^\s<>@]+?)>?$/.exec(from ?? '')?.[1] ?? 'localhost';
  return `<briefing.${date}.${signature.replace(/^(\w{16})\w+/, '$1')}@${domain}>`;
}

/** A letter that replaces one already sent says so first, and what changed. */
export function corrected(letter: Letter, before: Told, now: Told): Letter {
  const changes = changesBetween(before, now);
  const head = 'Corrected: this replaces the edition sent earlier.';
  const list = changes.map((change) => `<li>${escaped(change)}</li>`).join('');
  const block = `<div style="border:2px solid #7a1f1f;margin:0 0 1em;padding:.75em 1em"><p><strong>${head}</strong></p><ul>${list}</ul></div>`;
  return {
    ...letter,
    subject: `Corrected: ${letter.subject}`,
    text: `${head}\n${changes.map((change) => `- ${change}`).join('\n')}\n\n${letter.text}`,
    html: letter.html?.replace(/<body[^>]*>/i, (tag) => tag + block) ?? null,
  };
}

function changesBetween(before: Told, now: Told): readonly string[] {
  const changed = Object.entries(now).flatMap(([id, text]) => {
    const was = before[id];
    if (was === text) return [];
    return [was === undefined ? `New: “${text}”` : `Now “${text}” in place of “${was}”`];
  });
  const gone = Object.entries(before)
    .filter(([id]) => now[id] === undefined)
    .map(([, text]) => `Withdrawn: “${text}”`);
  return [...changed, ...gone];
}

/** The headers that make a letter known as a list's, and as written by a machine (RFC 2369, 2919, 3834, 8058). */
export function headersOf({ list, unsubscribe }: MailSettings): Readonly<Record<string, string>> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(list === null ? {} : { 'List-Id': `<${list}>` }),
    ...(unsubscribe === null ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    ...(unsubscribe?.startsWith('https://')
      ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
  };
}
