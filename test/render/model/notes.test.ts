import { describe, expect, test } from 'vitest';
import { renderedAs, textOf } from '../../support/rendering.ts';

const NOTES = `Read *this* first.

## harbour-post.md

The bridge was paid for by **both** sides.

- Ask the ministry.

## For tomorrow

Who pays for the ferries?

## e2

The court speaks again on Monday.

## nothing-here.txt

This names no event.`;

describe.each(['html', 'email', 'md', 'txt'] as const)('%s', (format) => {
  test('notes stand with the event that their heading names, all others on the front page', async () => {
    const whole = textOf(await renderedAs(format, { editorsNotes: NOTES }));
    const at = (text: string) => whole.lastIndexOf(text);
    const bridge = at('The bridge was paid for by');
    const court = at('The court speaks again on Monday.');
    const [first, second] = ['Some 45,000 people', 'Le tribunal de Saint-Brévin'].map(at);
    expect(at('Read this first.') + at('Read *this* first.')).toBeLessThan(bridge);
    for (const front of [
      'Read',
      'For tomorrow',
      'Who pays for the ferries?',
      'This names no event.',
    ]) {
      expect(at(front)).toBeGreaterThan(-1);
    }
    expect(at('This names no event.')).toBeLessThan(bridge);
    expect(bridge).toBeLessThan(first ?? 0);
    expect(at('Ask the ministry.')).toBeGreaterThan(bridge);
    expect(court).toBeGreaterThan(first ?? 0);
    expect(court).toBeLessThan(second ?? 0);
  });
});

test('a heading that names no event is shown, and one that does is not', async () => {
  const text = await renderedAs('txt', { editorsNotes: NOTES });
  expect(text).toContain('nothing-here.txt');
  expect(text.split('For the edition')[0]).not.toContain('  harbour-post.md\n');
});
