import type { Day, Format, NonEmpty } from '../types.ts';

/** A kind of value that a flag, the environment or the configuration file can give, always as text. */
export interface Kind<T> {
  /** Completes "expects …". */
  readonly expects: string;
  /** `undefined` for text that is no such value. */
  readonly read: (text: string) => T | undefined;
}

/** A window's start: a day, or `last` for "after the previous edition". */
export type Since = Day | 'last';

export const FORMATS: NonEmpty<Format> = ['html', 'pdf', 'email', 'eml', 'md', 'txt', 'json'];

export const text: Kind<string> = {
  expects: 'a text that is not empty',
  read: (given) => (given.trim() === '' ? undefined : given),
};

export const yes: Kind<boolean> = {
  expects: 'true or false',
  read: (given) =>
    /^(true|yes|on|1)$/i.test(given)
      ? true
      : /^(false|no|off|0|)$/i.test(given)
        ? false
        : undefined,
};

export const count: Kind<number> = {
  expects: 'a whole number from 1',
  read: (given) => (/^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined),
};

export const port: Kind<number> = {
  expects: 'a port from 1 to 65535',
  read: (given) => {
    const value = count.read(given);
    return value !== undefined && value <= 65535 ? value : undefined;
  },
};

export const day: Kind<Day> = {
  expects: 'a day as YYYY-MM-DD',
  read: (given) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return undefined;
    const time = Date.parse(`${given}T00:00:00Z`);
    if (Number.isNaN(time)) return undefined;
    return new Date(time).toISOString().slice(0, 10) === given ? given : undefined;
  },
};

export const since: Kind<Since> = {
  expects: "a day as YYYY-MM-DD, or 'last'",
  read: (given) => (given === 'last' ? 'last' : day.read(given)),
};

export const zone: Kind<string> = {
  expects: 'a time zone such as Europe/Paris or UTC',
  read: (given) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: given });
      return given;
    } catch {
      return undefined;
    }
  },
};

export const formats: Kind<NonEmpty<Format>> = {
  expects: `a list of ${FORMATS.join(', ')}`,
  read: (given) => {
    const words = given.split(',').map((word) => word.trim());
    const [first, ...rest] = FORMATS.filter((format) => words.includes(format));
    const known = words.every((word) => FORMATS.some((format) => format === word));
    return known && first !== undefined ? [first, ...rest] : undefined;
  },
};

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** A length of time, in hours. */
export const span: Kind<number> = {
  expects: 'a length of time such as 36h, 90d or 8w',
  read: (given) => {
    const [, amount, unit = ''] = /^([1-9]\d{0,5})([hdw])$/.exec(given) ?? [];
    const hours = HOURS[unit];
    return amount === undefined || hours === undefined ? undefined : Number(amount) * hours;
  },
};

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly [T, ...T[]]): Kind<T> {
  return {
    expects: `one of ${words.join(', ')}`,
    read: (given) => words.find((word) => word === given),
  };
}

/**
 * Mail addresses, parted by commas: `Name <box@host>` or `box@host`. A line break is never part of one, and a box that
 * is named twice counts once.
 */
export const addresses: Kind<NonEmpty<string>> = {
  expects: 'mail addresses, parted by commas',
  read: (given) => {
    const all = given.split(',').map((one) => one.trim());
    const boxes = all.map((one) => boxOf(one).toLowerCase());
    const [first, ...rest] = all.filter((_, i) => boxes.indexOf(boxes[i] ?? '') === i);
    return first === undefined || !all.every(isAddress) ? undefined : [first, ...rest];
  },
};

export const address: Kind<string> = {
  expects: 'a mail address such as Desk <desk@example.org>',
  read: (given) => (isAddress(given.trim()) ? given.trim() : undefined),
};

function isAddress(given: string): boolean {
  return given.length <= 320 && /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/.test(boxOf(given));
}

function boxOf(given: string): string {
  return /^[^<>\r\n]*<([^<>]+)>$/.exec(given)?.[1] ?? given;
}

/** Where a reader can unsubscribe: `https://…`, or `mailto:…`. */
export const unsubscribe: Kind<string> = {
  expects: 'an https:// or mailto: address',
  read: (given) => (/^(https:\/\/|mailto:)[^\s<>,]+$/.test(given) ? given : undefined),
};

/** One line, for a mail header. */
export const line: Kind<string> = {
  expects: 'one line of text',
  read: (given) => (/[\r\n]/.test(given) ? undefined : text.read(given)),
};

/** An address on the web. */
export const webAddress: Kind<string> = {
  expects: 'an http:// or https:// address',
  read: (given) => (/^https?:\/\/[^\s<>"]+$/.test(given) ? given : undefined),
};

/** What `List-Id` names: labels parted by dots. */
export const listName: Kind<string> = {
  expects: 'a name such as briefing.example.org',
  read: (given) =>
    /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(given)
      ? given
      : undefined,
};
