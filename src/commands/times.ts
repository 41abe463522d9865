import { day } from '../config/kinds.ts';
import type { Settings } from '../config/settings.ts';
import type { Day } from '../types.ts';

/** The time zone of a run: as set, else the machine's. */
export function zoneOf({ timezone }: Settings): string {
  return timezone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day that an instant falls on in a time zone. */
export function dayIn(zone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const written = parts.format(instant);
  if (day.read(written) === undefined) throw new RangeError(`no day in ${written}`);
  return written;
}
