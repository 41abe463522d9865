import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { Settings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import type { Day } from '../types.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The time zone of a run: as set, else the machine's. */
export function zoneOf({ timezone: set }: Settings): string {
  return set ?? dayjs.tz.guess();
}

/** The day that an instant falls on in a time zone. */
export function dayIn(zone: string, instant: Date): Day {
  return dayjs(instant).tz(zone).format('YYYY-MM-DD');
}

/** A time of day as `HH:MM`. @throws BriefingError BAD_USAGE for what is none. */
export function timeOf(at: unknown): string {
  const time = String(at);
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  throw new BriefingError('BAD_USAGE', `--at got '${time}'.`, 'It expects a time as HH:MM.');
}
