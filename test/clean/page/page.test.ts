import { expect, test } from 'vitest';
import { pageBody } from '../../../src/clean/page/page.ts';

test.each([
  ['hard spaces', '\u00a0'],
  ['entities', '&nbsp;'],
  ['ampersands', '&amp;'],
])('a page of nothing but %s is read in bounded time', (_what, unit) => {
  const before = process.cpuUsage();
  pageBody(`<html><body><p>${unit.repeat(300_000 / unit.length)}</p></body></html>`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
});
