import { expect, test } from 'vitest';
import { datelineOf } from '../../../src/clean/about/dateline.ts';

const REST = 'The council of Orlen Bay voted to move the ferry harbour, its mayor said.';

test.each<[string, string | null, string | null, readonly string[]]>([
  ['HANOI, June 20 (UPI) --', 'Hanoi', '6-20', ['UPI']],
  ['June 20 (UPI) --', null, '6-20', ['UPI']],
  ['LONDON (Reuters) -', 'London', null, ['Reuters']],
  ['WASHINGTON, D.C. (AP) —', 'Washington, D.C.', null, ['AP']],
  ['(Reuters) -', null, null, ['Reuters']],
  ['Paris (AFP) –', 'Paris', null, ['AFP']],
  ['BERLIN, 3. März (dpa) -', 'Berlin', '3-3', ['dpa']],
  ['NEW YORK/LONDON (AFP/Bay Post) --', 'New York/London', null, ['AFP', 'Bay Post']],
  ['MOSCOW, March 7. /TASS/.', 'Moscow', '3-7', ['TASS']],
  ['(ANSA) - ROMA, 07 MAR -', 'Roma', '3-7', ['ANSA']],
  ['Hà Nội (TTXVN) -', 'Hà Nội', null, ['TTXVN']],
  ['SINGAPORE —', 'Singapore', null, []],
  ['PARIS, March 4, 2025 —', 'Paris', '2025-3-4', []],
  ['TOKYO:', 'Tokyo', null, []],
  ['NORDHAVN, Sept. 1 --', 'Nordhavn', '9-1', []],
])('%s is a dateline', (text, place, day, credits) => {
  const found = datelineOf(`${text} ${REST}`);
  const on =
    found?.day &&
    [found.day.year, found.day.month, found.day.day].filter((n) => n !== null).join('-');
  expect([found?.place, on ?? null, found?.credits]).toEqual([place, day, credits]);
});

test.each([
  'UPDATE:',
  'BREAKING —',
  'UPDATED, May 3 —',
  'WATCH: ',
  'HOAX —',
  'NASA:',
  'The council (of Orlen Bay) -',
  'Mayor Ida Brandt (left) -',
  'May 31 --',
  'MAYOR BRANDT:',
])('%s is none', (text) => {
  expect(datelineOf(`${text} ${REST}`)?.place ?? null).toBeNull();
});

test('a place that nobody lists is believed when the text is in it', () => {
  expect(datelineOf(`ORLEN BAY — ${REST}`)?.place).toBe('Orlen Bay');
  expect(datelineOf('ORLEN BAY — The council voted to move the ferry harbour.')).toBeNull();
});

test('a caption may stand before it', () => {
  expect(datelineOf(`A ferry leaves the harbour.\n\nROME (AP) — ${REST}`)?.place).toBe('Rome');
});
