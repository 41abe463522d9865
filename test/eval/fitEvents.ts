/**
 * Fits the event model on labelled collections and measures it on articles that the fit has not seen: a row for each way of
 * fitting, B-cubed F1 for each collection, and what is lost where a family of evidence is left out.
 *
 *   npm run fit:events -- DIR [--ablation] [--show]
 *
 * DIR holds `.jsonl` files as `npm run eval` reads them. --show prints the weights fitted on all, ready for src/config/eventModel.ts.
 */
import { parseArgs } from 'node:util';
import { SAME_EVENT, STILL_ONE } from '../../src/config/eventModel.ts';
import type { EventModel } from '../../src/group/cluster.ts';
import { type EvidenceName, PUBLICATION } from '../../src/group/evidence.ts';
import { collectionsIn, halvesOf } from './collections.ts';
import { f1Of, fitEvents, type Prepared, prepared, unparted, type Without } from './eventFit.ts';

const ALONE: readonly EvidenceName[] = [
  'alone',
  'aloneLead',
  'aloneHeld',
  'aloneStanding',
  'aloneNearness',
];

/** What a reader would use, each family left out in turn. */
const FAMILIES: readonly (readonly [string, Without])[] = [
  ['words of the text', { evidence: ['words'] }],
  [
    'words of title and lead',
    { evidence: ['lead', 'leadHeldLeast', 'leadHeldMost', 'aloneLead', 'aloneHeld'] },
  ],
  ['names', { evidence: ['names', 'people', 'peopled'] }],
  ['figures', { evidence: ['figures'] }],
  ['days spoken of', { evidence: ['sameDaySpoken', 'otherDaySpoken'], split: ['spokenApart'] }],
  [
    'standing to the neighbours',
    { evidence: ['standing', 'localStanding', 'nearness', 'aloneStanding', 'aloneNearness'] },
  ],
  ['smallness of the collection', { evidence: ALONE }],
  ['publication time', { evidence: PUBLICATION, split: ['gap', 'years', 'dated'] }],
  ['marks of either half', { split: ['exclusiveMost', 'marksLeast', 'marksMost'] }],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ablation: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Usage: npm run fit:events -- DIR [--ablation] [--show]');

const collections = await collectionsIn(folder);
const sets = collections.map(prepared);
const halves = collections.map((one) => halvesOf(one).map(prepared));
const side = (k: number): readonly Prepared[] => halves.flatMap((pair) => pair[k] ?? []);

row(
  '',
  sets.map(({ name }) => name),
);
measured('as shipped', () => ({ sameEvent: SAME_EVENT, stillOne: STILL_ONE }), sets);
const all = fitEvents(sets);
measured('fitted on all', () => all, sets);
measured(
  'fitted on the other collections',
  (set) => fitEvents(sets.filter((one) => one !== set)),
  sets,
);
for (const [k, name] of ['first', 'second'].entries()) {
  const fitted = fitEvents(side(1 - k));
  measured(
    `${name} half of the events, as shipped`,
    () => ({ sameEvent: SAME_EVENT, stillOne: STILL_ONE }),
    side(k),
  );
  measured(`${name} half, fitted on the other halves`, () => fitted, side(k));
}
if (values.ablation) {
  const full = sets.map((set) => f1Of(all, set));
  const lost = (name: string, model: EventModel) =>
    row(
      `without ${name}`,
      sets.map((set, i) => signed(f1Of(model, set) - (full[i] ?? 0))),
    );
  for (const [name, without] of FAMILIES) lost(name, fitEvents(sets, without));
  lost('parting of clusters', unparted(all));
}
if (values.show) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);

function measured(
  name: string,
  modelFor: (set: Prepared) => EventModel,
  on: readonly Prepared[],
): void {
  row(
    name,
    on.map((set) => f1Of(modelFor(set), set).toFixed(3)),
  );
}

function row(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}

function signed(x: number): string {
  return `${x < 0 ? '' : '+'}${x.toFixed(3)}`;
}
