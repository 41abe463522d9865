import { expect, test } from 'vitest';
import { group } from '../../src/group/group.ts';
import { anArticle } from '../support/anEvent.ts';

/** Short reports of one day that have nothing to do with each other but weekdays, figures and everyday words. */
const STRAYS: readonly (readonly [string, string])[] = [
  [
    'Otter cubs born at Lindholm zoo',
    'Two otter cubs were born at the Lindholm zoo on Monday, the zoo said. The mother is 13 years old and came from Arden in May. Visitors can see the cubs from Friday. Keeper Rolf Henning hand-fed the smaller one for a week, because its mother had milk for one only. A third of all wild otters were lost to traps in the last century.',
  ],
  [
    'Navy orders eight minehunters',
    'The navy signed a contract on Monday for eight minehunters worth 2.5 billion crowns. The first will be delivered in 13 months, the minister said. The yard in Selby will hire 300 welders. Fishermen still find mines from the last war in their nets, Admiral Karin Ostby said, and the old wooden boats leak. Parliament has yet to approve the loan.',
  ],
  [
    'Central bank cuts rate to 3 percent',
    'The central bank cut its main interest rate to 3 percent on Monday and said that prices were rising more slowly. Economists had expected the cut. The crown fell against the dollar. Governor Pavel Achterberg warned that wages in services still grow too fast. Two of nine board members wanted a larger step, the minutes show, and mortgage lenders followed within hours.',
  ],
  [
    'Striker scores twice as Rovers win derby',
    'Idris Vale scored twice on Monday as Rovers beat United 3-1 in the derby. The visitors had a man sent off after 41 minutes. The coach said he was proud. Vale headed in a corner before half-time and curled a free kick over the wall. Rovers climb to second in the league and meet the champions at home on Sunday.',
  ],
  [
    'Novelist Ilse Brandt wins language prize',
    'Novelist Ilse Brandt won the language prize on Monday for a story about a lighthouse keeper. The jury praised her humour. She is 41 and lives in Port Ellis. Her earlier books, translated into nine languages, tell of smugglers and nuns. The prize brings a medal and a year in a house by the lake.',
  ],
  [
    'Ferry runs aground off Kestrel island',
    'A ferry with 88 passengers ran aground off Kestrel island on Monday in thick fog. Nobody was hurt, the coast guard said. Divers looked at the hull. Tugs will try to pull the vessel off at high water, Captain Denis Farrow told the harbour radio. The radar had failed on the crossing, and the lighthouse is dark since autumn.',
  ],
  [
    'Measles cases rise to 88 in the north',
    'The number of measles cases in the northern districts rose to 88 on Monday, the health office said. Most of the sick are children. Nurses will visit schools. Doctor Lena Harkov blamed rumours about the vaccine and asked parents to check the booklets. Pharmacies ran short of doses, and a mobile clinic will tour the villages.',
  ],
  [
    'Bus drivers call off strike',
    'Bus drivers called off a strike on Monday after the city offered 3 percent more pay. The union said that its members would vote. Buses will run as usual. Drivers had walked out twice this autumn over split shifts and broken heaters. Mayor Marta Oslind found the money by putting off a new depot and raising parking fees.',
  ],
];

/** Two look-alikes, each told twice. */
const QUAKES: readonly (readonly [string, string])[] = [
  [
    'Quake of magnitude 5.6 kills 46 on Tarn',
    'An earthquake of magnitude 5.6 shook the island of Tarn on Monday and killed 46 people, the disaster agency said. Schools collapsed in Orrin, and the injured were treated outside the hospital. Governor Lena Harkov asked for tents and water after the bridge to Orrin broke. The same fault had ruptured under the island in its grandparents’ time.',
  ],
  [
    'Dozens die as earthquake hits Orrin on Tarn island',
    'At least 46 people died when an earthquake of magnitude 5.6 hit Tarn island on Monday. Houses and schools fell in the town of Orrin, where the hospital treated the injured in tents. A broken bridge kept lorries with water away, Governor Lena Harkov said on a visit to Orrin, and many slept in the open for fear of aftershocks.',
  ],
  [
    'Quake of magnitude 6.1 kills seven on Vesk',
    'An earthquake of magnitude 6.1 shook the island of Vesk on Tuesday and killed seven people, the disaster agency said. The airport of Lorne was shut, and landslides cut the coast road. Hotels in Lorne led their guests uphill until a warning of a wave was lifted. Engineer Rolf Henning found cracks in the runway and in the tower.',
  ],
  [
    'Seven die as earthquake shuts Lorne airport on Vesk island',
    'Seven people died when an earthquake of magnitude 6.1 hit Vesk island on Tuesday. The airport of Lorne closed, and landslides buried the coast road. Tourists fled uphill from the hotels of Lorne until the wave warning ended, and engineer Rolf Henning said that the runway had cracked.',
  ],
];

const sizes = (stories: readonly (readonly [string, string])[]): readonly number[] =>
  group(
    stories.map(([title, text], i) => anArticle({ title, text, day: '2031-05-13' }, i)),
  ).events.map(({ articles }) => articles.length);

test('two or three stories that have nothing to do with each other are an event each', () => {
  for (const n of [2, 3]) expect(sizes(STRAYS.slice(0, n))).toEqual(new Array(n).fill(1));
});

test('of eight such stories few are tied by a figure and an everyday word that they share by chance', () => {
  expect(sizes(STRAYS).length).toBeGreaterThanOrEqual(6);
});

test.each(STRAYS.slice(1))('"%s" is not tied to the first story of the day alone', (...story) => {
  expect(sizes([STRAYS[0] ?? story, story])).toEqual([1, 1]);
});

test('two look-alike happenings in a folder of their own are two events', () => {
  expect(sizes(QUAKES)).toEqual([2, 2]);
});

test('two reports of one happening in a folder of their own are one event', () => {
  expect(sizes(QUAKES.slice(0, 2))).toEqual([2]);
  expect(sizes(QUAKES.slice(2))).toEqual([2]);
});
