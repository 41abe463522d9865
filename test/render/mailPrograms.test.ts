import { doIUseEmail } from '@jsx-email/doiuse-email';
import { expect, test } from 'vitest';
import { renderedAs } from '../support/rendering.ts';

/** What a program may not know, and what its reader then sees. */
const SPARED: Readonly<Record<string, string>> = {
  '<body> element': 'the ground of the page is the program’s own; the sheet has its own',
  'role attribute': 'only a screen reader of that program misses it',
  'aria-hidden attribute': 'the preheader is read aloud once',
  'display:none': 'the preheader is one pixel high and of the colour of the ground',
  overflow: 'the same',
  'max-width': 'the sheet has a width of its own',
  'word-break': 'a very long word makes the sheet wider',
  'overflow-wrap': 'the same',
};

test('Gmail, Outlook and Apple Mail know all that the layout rests on (can I email)', async () => {
  const html = await renderedAs('email');
  // Some programs drop the styles in the head: those are for dark and narrow screens alone.
  const withoutHead = html.replace(/<style>[\s\S]*?<\/style>/, '');
  const found = doIUseEmail(withoutHead, {
    emailClients: ['gmail.*', 'outlook.*', 'apple-mail.*'],
  });
  const errors = found.success ? [] : found.errors;
  const features = new Set(errors.map((error) => /^`([^`]+)`/.exec(error)?.[1] ?? error));
  expect([...features].filter((feature) => !(feature in SPARED))).toEqual([]);
});
