import { expect, test } from 'vitest';
import { labelsIn } from '../../../src/render/labels/labels.ts';
import { wasOf } from '../../../src/render/model/changed.ts';
import type { Change } from '../../../src/types.ts';
import { aBriefing } from '../../support/aBriefing.ts';

const fact = aBriefing()
  .briefing.events.flatMap(({ facts }) => facts)
  .find(({ id }) => id === 'f6');

type Way = readonly [kind: Change['kind'], before: string];

/** What is said of the fact about the cost, whose extra is "according to the ministry of works". */
function check(...ways: readonly Way[]): string | null {
  if (!fact) throw new Error('the made-up edition tells no cost');
  const details = ways.map(([kind, before]) => ({ fact: fact.id, kind, before }));
  const was = wasOf(fact, { kind: 'updated', ways: details }, labelsIn('en'));
  return was && [was.words, was.quote].filter((part) => part !== null).join(' | ');
}

test.each<[string, readonly Way[], string | null]>([
  ['another passage is quoted', [['fuller', 'The cost is known.']], 'The cost is known.'],
  ['what the fact still prints is not', [['fuller', fact?.chosen.quote ?? '']], null],
  ['nor what stands among its extras', [['fuller', 'according to the ministry']], null],
  ['other figures are quoted', [['figure', '3.9 billion crowns']], '3.9 billion crowns'],
  ['a count of sources is said in words', [['corroborated', '1']], '1 independent source'],
  ['a status is said in words', [['disputed', 'single-source']], 'Single source'],
  [
    'a count of sources says as much as a status',
    [
      ['fuller', 'The cost is known.'],
      ['corroborated', '1'],
      ['disputed', 'single-source'],
    ],
    '1 independent source | The cost is known.',
  ],
])('%s', (_title, ways, expected) => {
  expect(check(...ways)).toBe(expected);
});

test('nothing is said of a fact that is as it was', () => {
  expect(fact && wasOf(fact, undefined, labelsIn('en'))).toBeNull();
});
