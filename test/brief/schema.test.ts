import { expect, test } from 'vitest';
import { briefingJsonSchema, briefingSchema } from '../../src/brief/schema.ts';
import { editionOf, SAMPLE } from '../support/edition.ts';

test('the JSON Schema that ships is the one the reader uses', async () => {
  const text = `${JSON.stringify(briefingJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../src/brief/briefing.schema.json');
});

test('an edition comes back from its file as it went in', async () => {
  const briefing = await editionOf(SAMPLE);
  expect(briefingSchema.parse(JSON.parse(JSON.stringify(briefing)))).toEqual(briefing);
});

test('a file of another kind is refused with the place of the fault', async () => {
  const briefing = await editionOf(SAMPLE);
  const broken = { ...briefing, events: [{ ...briefing.events[0], facts: [{ id: 7 }] }] };
  const read = briefingSchema.safeParse(broken);
  expect(read.error?.issues[0]?.path.slice(0, 4)).toEqual(['events', 0, 'facts', 0]);
});
