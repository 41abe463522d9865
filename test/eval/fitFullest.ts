/**
 * Fits what makes a version the fullest, and measures it on events that the fit has not seen.
 *
 *   npx tsx test/eval/fitFullest.ts LABELLED_DIR... [--marked=DATA]
 *
 * LABELLED_DIR holds NAME.gold.json with NAME.txt; of its facts with several versions, those with `fullest` are used. --marked
 * adds the events of src/judge/model/train/events.json, whose articles are read from DATA/grouping.
 * Prints, for each folder, the share of choices that the labels accept: as shipped, fitted with the event left out, fitted
 * with the folder left out, and by the number of details alone; then the weights fitted on all, for `TOLD` in src/config/thresholds.ts.
 */
import { parseArgs } from 'node:util';
import { TOLD } from '../../src/config/thresholds.ts';
import { statementsOf } from '../../src/facts/same/statements.ts';
import { type Tells, tellsOf } from '../../src/facts/tell/choose.ts';
import { versionsOf } from '../../src/facts/tell/passages.ts';
import { surroundingsOf } from '../../src/facts/tell/surroundings.ts';
import { type Version, viewOf } from '../../src/facts/view.ts';
import { type LabelledEvent, placeKey } from './labelled.ts';
import { fitLogistic } from './logistic.ts';
import { labelledSets } from './markedEvents.ts';

const PENALTY = 3;
const ASPECTS = Object.keys(TOLD);

interface Candidate {
  readonly shows: readonly number[];
  readonly isAccepted: boolean;
}

/** The versions of one labelled fact, of which the labels accept some but not all. */
interface Choice {
  readonly folder: string;
  readonly event: string;
  readonly candidates: readonly Candidate[];
}

function choicesOf(folder: string, { name, event, facts }: LabelledEvent): readonly Choice[] {
  const statements = new Map(
    event.articles.flatMap(statementsOf).map((s) => [placeKey(s.article, s.sentence), s]),
  );
  const groups = facts.map(({ members }) => members.flatMap((at) => statements.get(at) ?? []));
  const view = viewOf(event);
  const around = surroundingsOf(view, groups);
  return groups.flatMap((group, i) => {
    const versions = versionsOf(view, group);
    const fullest = new Set(facts[i]?.fullest);
    if (!versions || versions.length < 2 || fullest.size === 0) return [];
    const tells = tellsOf(versions, around(i));
    const candidates = versions.map((version) => ({
      shows: shown(tells(version)),
      isAccepted: placesOf(version).some((at) => fullest.has(at)),
    }));
    return [{ folder, event: name, candidates }];
  });
}

const shown = (tells: Tells): readonly number[] => {
  const values: Readonly<Record<string, number>> = tells;
  return ASPECTS.map((aspect) => values[aspect] ?? 0);
};

const placesOf = ({ article, sentence, sentences }: Version): readonly string[] =>
  Array.from({ length: sentences }, (_, k) => placeKey(article, sentence + k));

/** A logistic regression on the differences between an accepted version and one that is not, each fact counting once. */
function fitOn(choices: readonly Choice[]): readonly number[] {
  const rows = choices.flatMap(({ candidates }) => {
    const accepted = candidates.filter(({ isAccepted }) => isAccepted);
    const others = candidates.filter(({ isAccepted }) => !isAccepted);
    const weight = 1 / Math.max(1, accepted.length * others.length);
    return accepted.flatMap((a) =>
      others.flatMap((b) => {
        const more = a.shows.map((x, k) => x - (b.shows[k] ?? 0));
        const less = more.map((x) => -x);
        return [
          { shows: more, same: 1, weight },
          { shows: less, same: 0, weight },
        ];
      }),
    );
  });
  const { weights, deviations } = fitLogistic(rows, PENALTY);
  return weights.map((w, k) => w / (deviations[k] ?? 1));
}

/** Share of the choices by these weights that the labels accept. */
function accepted(choices: readonly Choice[], weightsFor: (choice: Choice) => readonly number[]) {
  const right = choices.filter((choice) => {
    const weights = weightsFor(choice);
    const told = ({ shows }: Candidate) =>
      shows.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0);
    return choice.candidates.reduce((a, b) => (told(b) > told(a) ? b : a)).isAccepted;
  });
  return (right.length / choices.length).toFixed(3);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { marked: { type: 'string' } },
});
const sets = labelledSets(positionals, values.marked);
const all = sets.flatMap(({ name, events }) => events.flatMap((event) => choicesOf(name, event)));
const shipped = Object.values(TOLD);
const byCount = ASPECTS.map((aspect) => (aspect === 'details' ? 1 : 0));
const withoutEvent = new Map(
  [...new Set(all.map(({ event }) => event))].map((event) => [
    event,
    fitOn(all.filter((choice) => choice.event !== event)),
  ]),
);
for (const { name: folder } of sets) {
  const own = all.filter((choice) => choice.folder === folder);
  if (own.length === 0) continue;
  const without = fitOn(all.filter((choice) => choice.folder !== folder));
  process.stdout.write(
    `${folder}: ${own.length} choices  as shipped ${accepted(own, () => shipped)}  ` +
      `event left out ${accepted(own, ({ event }) => withoutEvent.get(event) ?? [])}  ` +
      `folder left out ${accepted(own, () => without)}  most details ${accepted(own, () => byCount)}\n`,
  );
}
fitOn(all).forEach((weight, k) => {
  process.stdout.write(`${ASPECTS[k]}: ${weight.toFixed(2)}\n`);
});
