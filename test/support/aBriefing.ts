import { briefingSchema } from '../../src/brief/schema.ts';
import type { ArticleLine, Briefing } from '../../src/types.ts';

/** A made-up edition with every part of one filled: two events, six outlets, and inputs that came to nothing. */
export interface MadeUp {
  readonly briefing: Briefing;
  readonly lines: readonly ArticleLine[];
}

interface Paper {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly more?: object;
}

const PAPERS: readonly Paper[] = [
  {
    id: 'a1',
    file: 'north-shore-courier.html',
    outlet: 'North Shore Courier',
    title: 'Selmar and Ostrava Bay open the long bridge after eleven years',
    published: '2031-03-14',
    text: 'PORT SELMAR — President Ilse Vantongeren and Premier Đặng Thị Ngọc Hạnh opened the Kestrel Bridge on Friday, ending eleven years of work and two changes of contractor. The bridge, 7.4 kilometres long, carries six lanes of traffic and a double railway line between Port Selmar and the island of Ostrava Bay. Around 30,000 people walked across before the first train. “We have stopped being neighbours by accident,” Vantongeren said at the ceremony. The work cost 4.1 billion crowns, a third more than planned. Ferries will keep running until the autumn.',
  },
  {
    id: 'a2',
    file: 'the-bay-ledger.txt',
    outlet: 'The Bay Ledger',
    title: 'Crowds cross Kestrel Bridge on foot',
    published: '2031-03-15',
    text: 'Some 45,000 people crossed the Kestrel Bridge on foot on Friday before it was opened to traffic, the police said, and the last of them were still on their way at midnight. The bill has come to 4.1 billion crowns. The bridge links Port Selmar with Ostrava Bay. Premier Đặng Thị Ngọc Hạnh called it “a promise kept to every fisherman who waited out a storm on the wrong side”. She announced that tolls would be waived for island residents for ten years. A 2019 accident killed four workers and stopped the works for fourteen months.',
  },
  {
    id: 'a3',
    file: 'wire/meridian-0314.json',
    outlet: null,
    title: 'Long bridge opens between Selmar and Ostrava Bay',
    published: '2031-03-14T19:30:00+01:00',
    text: 'A bridge of 7.4 kilometres between Port Selmar and the island of Ostrava Bay was opened on March 14, Meridian Press reported. It cost 4.3 billion crowns, according to the ministry of works. He said that the railway would carry freight from May. Tolls of 12 crowns a car apply from Monday.',
    more: { wire: [{ name: 'Meridian Press', how: 'named in the text' }] },
  },
  {
    id: 'a4',
    file: 'harbour-post.md',
    outlet: 'Harbour Post',
    title: null,
    published: '2031-03-14',
    text: 'A bridge of 7.4 kilometres between Port Selmar and the island of Ostrava Bay was opened on March 14, Meridian Press reported. It cost 4.3 billion crowns, according to the ministry of works.',
    more: {
      wire: [{ name: 'Meridian Press', how: 'near copy of a3' }],
      url: 'https://harbour.example/bridge',
    },
  },
  {
    id: 'a5',
    file: 'court.txt',
    outlet: 'Le Quotidien du Port',
    title: 'Procès des quotas : deux armateurs condamnés',
    published: '2031-03-13',
    text: 'Le tribunal de Saint-Brévin a condamné mercredi deux armateurs à dix-huit mois de prison avec sursis pour avoir déclaré, entre 2024 et 2028, des captures inférieures de moitié à la réalité. « La mer n’a pas de mémoire, les registres en ont une », a dit la présidente, Ἑλένη Παπαδάκη. Les deux hommes feront appel.',
    more: { language: { code: 'fr', how: 'text' } },
  },
  {
    id: 'a6',
    file: 'island-radio.eml',
    outlet: 'Радио Остров',
    title: 'Two shipowners sentenced over catch records',
    published: null,
    text: 'Two shipowners were given suspended sentences of 18 months on Thursday for under-reporting their catch. Fishermen 渔民 cheered outside 🎣.',
  },
  {
    id: 'a7',
    file: 'copy of ledger.txt',
    outlet: 'The Bay Ledger',
    title: null,
    published: '2031-03-15',
    text: '',
  },
  { id: 'a8', file: 'scan 2.pdf.txt', outlet: null, title: null, published: null, text: '' },
];

const FATES: Readonly<Record<string, string>> = {
  a7: 'duplicate of a2',
  a8: 'unreadable: the file is binary',
};

function quote(article: string, text: string) {
  const start = PAPERS.find(({ id }) => id === article)?.text.indexOf(text) ?? -1;
  if (start < 0) throw new Error(`${article} does not say: ${text}`);
  return { article, start, end: start + text.length, quote: text };
}

type Said = readonly [article: string, text: string];

interface Told {
  readonly section?: string;
  readonly status?: string;
  readonly versions: readonly [Said, ...Said[]];
  readonly extras?: readonly Said[];
  readonly independent?: number;
  readonly insertions?: readonly (readonly [after: string, text: string])[];
  readonly context?: Said;
  readonly speaker?: string;
  readonly seeAlso?: string;
}

function fact(id: string, rank: number, told: Told) {
  const [chosen] = told.versions;
  const insertions = (told.insertions ?? []).map(([after, text]) => ({
    at: chosen[1].indexOf(after) + after.length,
    text,
  }));
  return {
    id,
    section: told.section ?? 'news',
    rank,
    status: told.status ?? (told.versions.length > 1 ? 'corroborated' : 'single-source'),
    chosen: {
      ...quote(...chosen),
      insertions,
      context: told.context ? quote(...told.context) : null,
    },
    versions: told.versions.map((said) => quote(...said)),
    extras: (told.extras ?? []).map((said) => quote(...said)),
    why: { adds: [], over: [] },
    independentSources: told.independent ?? 1,
    dates: [],
    seeAlso: told.seeAlso ?? null,
    speaker: told.speaker ?? null,
    shown: true,
  };
}

const OPENED: Said = [
  'a1',
  'President Ilse Vantongeren and Premier Đặng Thị Ngọc Hạnh opened the Kestrel Bridge on Friday, ending eleven years of work and two changes of contractor.',
];
const COPY =
  'A bridge of 7.4 kilometres between Port Selmar and the island of Ostrava Bay was opened on March 14, Meridian Press reported.';
const WAIVED = 'She announced that tolls would be waived for island residents for ten years.';
const COST = 'It cost 4.3 billion crowns, according to the ministry of works.';

const BRIDGE_FACTS = [
  fact('f1', 1, {
    versions: [OPENED, ['a3', COPY], ['a4', COPY]],
    independent: 2,
    insertions: [['on Friday', '14 March 2031']],
  }),
  fact('f2', 2, {
    status: 'disputed',
    versions: [
      [
        'a2',
        'Some 45,000 people crossed the Kestrel Bridge on foot on Friday before it was opened to traffic, the police said, and the last of them were still on their way at midnight.',
      ],
      ['a1', 'Around 30,000 people walked across before the first train.'],
    ],
    extras: [['a1', 'before the first train']],
    independent: 2,
  }),
  fact('f3', 3, {
    versions: [['a2', WAIVED]],
  }),
  fact('f4', 1, {
    section: 'statements',
    versions: [
      ['a1', '“We have stopped being neighbours by accident,” Vantongeren said at the ceremony.'],
    ],
    speaker: 'Ilse Vantongeren',
  }),
  fact('f5', 2, {
    section: 'statements',
    versions: [['a3', 'He said that the railway would carry freight from May.']],
    context: ['a3', COST],
  }),
  fact('f6', 1, {
    section: 'figures',
    status: 'disputed',
    versions: [
      ['a1', 'The work cost 4.1 billion crowns, a third more than planned.'],
      ['a3', COST],
      ['a4', COST],
      ['a2', 'The bill has come to 4.1 billion crowns.'],
    ],
    extras: [['a3', 'according to the ministry of works']],
    independent: 3,
  }),
  fact('f7', 2, {
    section: 'figures',
    versions: [
      [
        'a1',
        'The bridge, 7.4 kilometres long, carries six lanes of traffic and a double railway line between Port Selmar and the island of Ostrava Bay.',
      ],
    ],
  }),
  fact('f8', 1, {
    section: 'background',
    versions: [
      ['a2', 'A 2019 accident killed four workers and stopped the works for fourteen months.'],
    ],
  }),
  fact('f9', 1, {
    section: 'also',
    versions: [['a1', 'Ferries will keep running until the autumn.']],
  }),
  fact('f10', 2, {
    section: 'also',
    versions: [OPENED, ['a2', 'The bridge links Port Selmar with Ostrava Bay.']],
    extras: [['a2', WAIVED]],
    seeAlso: 'f1',
  }),
  fact('f11', 3, {
    section: 'also',
    versions: [['a3', 'Tolls of 12 crowns a car apply from Monday.']],
  }),
];

const COURT_FACTS = [
  fact('g1', 1, {
    status: 'disputed',
    versions: [
      [
        'a5',
        'Le tribunal de Saint-Brévin a condamné mercredi deux armateurs à dix-huit mois de prison avec sursis pour avoir déclaré, entre 2024 et 2028, des captures inférieures de moitié à la réalité.',
      ],
      [
        'a6',
        'Two shipowners were given suspended sentences of 18 months on Thursday for under-reporting their catch.',
      ],
    ],
    independent: 2,
  }),
  fact('g2', 1, {
    section: 'statements',
    versions: [
      [
        'a5',
        '« La mer n’a pas de mémoire, les registres en ont une », a dit la présidente, Ἑλένη Παπαδάκη.',
      ],
    ],
    speaker: 'Ἑλένη Παπαδάκη',
  }),
  fact('g3', 1, { section: 'also', versions: [['a6', 'Fishermen 渔民 cheered outside 🎣.']] }),
];

function disagreement(
  about: string,
  kind: string,
  severity: string,
  of: string,
  sides: readonly (readonly [string, ...Said])[],
) {
  return {
    about,
    kind,
    severity,
    fact: of,
    sides: sides.map(([value, ...said]) => ({ value, ...quote(...said) })),
  };
}

function event(id: string, headline: Said, articles: readonly string[], rest: object) {
  return {
    id,
    headline: { text: headline[1], article: headline[0] },
    thread: null,
    articles,
    members: articles.map((article) => ({ article, strength: 0.9, weak: false, why: [] })),
    nearest: null,
    shown: true,
    ...rest,
  };
}

const EVENTS = [
  event(
    'e1',
    ['a1', 'Selmar and Ostrava Bay open the long bridge after eleven years'],
    ['a1', 'a2', 'a3', 'a4', 'a7'],
    {
      from: '2031-03-14',
      to: '2031-03-15',
      places: ['Port Selmar', 'Ostrava Bay'],
      people: ['Ilse Vantongeren', 'Đặng Thị Ngọc Hạnh'],
      independentSources: 3,
      origins: [
        { name: 'North Shore Courier', articles: ['a1'], how: 'own report' },
        { name: 'The Bay Ledger', articles: ['a2', 'a7'], how: 'own report' },
        { name: 'Meridian Press', articles: ['a3', 'a4'], how: 'near copies' },
      ],
      facts: BRIDGE_FACTS,
      disagreements: [
        disagreement('How many crossed on foot', 'number', 'contradiction', 'f2', [
          [
            '45,000',
            'a2',
            'Some 45,000 people crossed the Kestrel Bridge on foot on Friday before it was opened to traffic, the police said',
          ],
          ['30,000', 'a1', 'Around 30,000 people walked across before the first train.'],
        ]),
        disagreement('What the bridge cost', 'number', 'superseded', 'f6', [
          [
            '4.1 billion crowns',
            'a1',
            'The work cost 4.1 billion crowns, a third more than planned.',
          ],
          ['4.1 billion crowns', 'a2', 'The bill has come to 4.1 billion crowns.'],
          ['4.3 billion crowns', 'a3', COST],
          ['4.3 billion crowns', 'a4', COST],
        ]),
      ],
      timeline: [
        { iso: '2019-01-01', fact: 'f8' },
        { iso: '2031-03-14', fact: 'f1' },
        { iso: '2031-03-14', fact: 'f2' },
      ],
    },
  ),
  event('e2', ['a6', 'Two shipowners sentenced over catch records'], ['a5', 'a6'], {
    from: '2031-03-12',
    to: '2031-03-13',
    places: ['Saint-Brévin'],
    people: [],
    independentSources: 2,
    origins: [
      { name: 'Le Quotidien du Port', articles: ['a5'], how: 'own report' },
      { name: 'Радио Остров', articles: ['a6'], how: 'own report' },
    ],
    facts: COURT_FACTS,
    disagreements: [
      disagreement('The day of the sentence', 'date', 'contradiction', 'g1', [
        ['mercredi', 'a5', 'Le tribunal de Saint-Brévin a condamné mercredi deux armateurs'],
        [
          'Thursday',
          'a6',
          'Two shipowners were given suspended sentences of 18 months on Thursday',
        ],
      ]),
    ],
    timeline: [],
  }),
];

function record({ id, file, outlet, title, published, more }: Paper) {
  const precision = published && published.length > 10 ? 'minute' : 'day';
  return {
    id,
    ref: null,
    file,
    item: 0,
    title,
    outlet: outlet === null ? null : { name: outlet, how: 'made up' },
    wire: [],
    author: null,
    place: null,
    url: null,
    language: { code: 'en', how: 'text' },
    published: published === null ? null : { iso: published, precision, how: 'made up' },
    sha256: '0'.repeat(64),
    removed:
      id === 'a2' ? [{ at: 0, text: 'Sign up for our newsletter', reason: 'page furniture' }] : [],
    fate: FATES[id] ?? 'used',
    event: EVENTS.find(({ articles }) => articles.includes(id))?.id ?? null,
    ...more,
  };
}

/** The made-up edition, with some of its top-level fields replaced. */
export function aBriefing(over: Partial<Briefing> = {}): MadeUp {
  const briefing = briefingSchema.parse({
    schema: 'briefing/1',
    date: '2031-03-15',
    timezone: 'UTC',
    generator: { name: 'briefing-generator', version: '0.0.0' },
    previous: { date: '2031-03-14', sha256: '1'.repeat(64) },
    articles: PAPERS.map(record),
    events: EVENTS,
    changes: {
      new: ['f2', 'f3', 'g1', 'g2', 'g3'],
      updated: ['f6'],
      unchanged: ['f1', 'f4', 'f5', 'f7', 'f8', 'f9', 'f10', 'f11'],
      gone: ['x1'],
      details: [{ fact: 'f6', kind: 'figure', before: 'The work cost 3.9 billion crowns.' }],
    },
    notes: [{ code: 'unreadable', file: 'scan 2.pdf.txt', detail: 'the file is binary' }],
  });
  const lines = briefing.articles.map(({ id, file, item, title }) => ({
    id,
    file,
    item,
    title,
    text: PAPERS.find((paper) => paper.id === id)?.text ?? '',
  }));
  return { briefing: { ...briefing, ...over }, lines };
}
