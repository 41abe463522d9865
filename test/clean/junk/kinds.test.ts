import { expect, test } from 'vitest';
import { lineJunk } from '../../../src/clean/junk/kinds.ts';

/** Milliseconds of processor time: on a busy machine the clock would measure the others. */
function timeOf(use: () => unknown): number {
  const before = process.cpuUsage().user;
  use();
  return (process.cpuUsage().user - before) / 1000;
}

test.each([
  ['Reuters/Elda Pictures', 'photo credit'],
  ['AP - Handout via Harbour Press', 'photo credit'],
  ['Getty Images', 'photo credit'],
  ['Reuters asked the mayor, and he said no to it twice', null],
])('%j, alone on a line, is %s', (line, reason) => {
  expect(lineJunk(line)).toBe(reason);
});

test.each([
  ['separators inside a word', `AP via ${'aaavia'.repeat(200)}9`],
  ['separators between short words', `AP${' , aaa'.repeat(10)} 9`],
  ['one letter', 'a'.repeat(1500)],
  ['quotation marks', '“'.repeat(1500)],
  ['capitals and full stops', 'A.'.repeat(750)],
])('a line of %s is looked at in no time', (_what, line) => {
  expect(timeOf(() => lineJunk(line))).toBeLessThan(500);
});
