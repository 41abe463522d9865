import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { Settings } from '../config/settings.ts';
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
