/**
 * Fits the event model on labelled collections and measures it on articles that the fit has not seen: a row for each way of
 * fitting, B-cubed F1 for each collection, and what is lost where a family of evidence is left out.
 *
 *   npm run fit:events -- DIR [--ablation] [--show] [--quick]
 *
 * DIR holds `.jsonl` files as `npm run eval` reads them. --show prints the weights fitted on all, and the shipped ones with what
 * smallness adds fitted anew, ready for src/config/eventModel.ts; --quick leaves out the validation.
 */
import { parseArgs } from 'node:util';
import { SAME_EVENT, STILL_ONE } from '../../src/config/eventModel.ts';
import type { EventModel } from '../../src/group/cluster.ts';
import { EVIDENCE, type EvidenceName, PUBLICATION } from '../../src/group/evidence.ts';
import { collectionsIn, halvesOf } from './collections.ts';
import {
  f1Of,
  fitEvents,
  fitSmallness,
  type Material,
  materialOf,
  type Prepared,
  unparted,
  type Without,
} from './eventFit.ts';

const ALONE: readonly EvidenceName[] = EVIDENCE.filter((name) => name.startsWith('alone'));

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
    quick: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('Usage: npm run fit:events -- DIR [--ablation] [--show] [--quick]');

const SHIPPED: EventModel = { sameEvent: SAME_EVENT, stillOne: STILL_ONE };
const collections = await collectionsIn(folder);
const sets = collections.map(materialOf);
row(
  '',
  sets.map(({ name }) => name),
);
measured('as shipped', () => SHIPPED, sets);
const all = fitEvents(sets);
measured('fitted on all', () => all, sets);
const small = { ...SHIPPED, sameEvent: fitSmallness(sets, SAME_EVENT) };
measured('smallness fitted anew', () => small, sets);
if (values.show) process.stdout.write(`${JSON.stringify({ all, small }, null, 2)}\n`);
if (values.ablation) ablate();
if (!values.quick) validate();

/** Each family of evidence left out in turn, and both models fitted without it. */
function ablate(): void {
  const full = sets.map(({ whole }) => f1Of(all, [whole]));
  const lost = (name: string, model: EventModel) =>
    row(
      `without ${name}`,
      sets.map(({ whole }, i) => signed(f1Of(model, [whole]) - (full[i] ?? 0))),
    );
  for (const [name, without] of FAMILIES) lost(name, fitEvents(sets, without));
  lost('parting of clusters', unparted(all));
}

/** Each collection by a fit on the others, and each half of the collections' events by a fit on the other halves. */
function validate(): void {
  measured(
    'fitted on the other collections',
    (set) => fitEvents(sets.filter((one) => one !== set)),
    sets,
  );
  const halves = collections.map((one) => halvesOf(one).map(materialOf));
  const side = (k: number): readonly Material[] => halves.flatMap((pair) => pair[k] ?? []);
  for (const [k, name] of ['first', 'second'].entries()) {
    const fitted = fitEvents(side(1 - k));
    measured(`${name} half of the events, as shipped`, () => SHIPPED, side(k));
    measured(`${name} half, fitted on the other halves`, () => fitted, side(k));
  }
}

/** Three rows: the collections whole, cut into small ones, and folders of strays. */
function measured(
  name: string,
  modelFor: (set: Material) => EventModel,
  on: readonly Material[],
): void {
  const models = on.map(modelFor);
  const cells = (setsOf: (set: Material) => readonly Prepared[]) =>
    on.map((set, i) => f1Of(models[i] ?? SHIPPED, setsOf(set)).toFixed(3));
  row(
    name,
    cells(({ whole }) => [whole]),
  );
  row(
    '  in small collections',
    cells(({ small }) => small),
  );
  row(
    '  in folders of strays',
    cells(({ strays }) => strays),
  );
}

function row(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}

function signed(x: number): string {
  return `${x < 0 ? '' : '+'}${x.toFixed(3)}`;
}
