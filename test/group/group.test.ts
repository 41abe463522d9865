import { describe, expect, test } from 'vitest';
import { cluster } from '../../src/group/cluster.ts';
import { type GroupOptions, group } from '../../src/group/group.ts';
import { SPLIT_EVIDENCE, splitEvidence } from '../../src/group/split.ts';
import type { Article, Edition } from '../../src/types.ts';
import { bcubed } from '../support/bcubed.ts';
import { anArticle, asArticle, type Given, madeUpNews } from '../support/madeUpNews.ts';

/** Ids of the articles of each event, sorted. */
const eventsOf = (articles: readonly Article[], options?: GroupOptions): readonly string[] =>
  group(articles, options)
    .events.map(({ articles: found }) =>
      found
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();

const VERDICT_A = [
  'A court in Harnsworth on Monday found Tobias Renwick guilty of stealing 40 paintings from the Velmar Museum. Judge Ilse Corrant gave Renwick nine years in prison. Prosecutors said Renwick, 52, cut the canvases from their frames during a storm in March.',
  'Tobias Renwick was jailed for nine years on Monday after a jury in Harnsworth found him guilty of the theft of 40 paintings from the Velmar Museum. Judge Ilse Corrant told Renwick that he had robbed a whole city of its past.',
  'The man who took 40 paintings from the Velmar Museum will spend nine years in prison. Tobias Renwick, 52, showed no emotion as Judge Ilse Corrant read the verdict in Harnsworth on Monday.',
];
const VERDICT_B = [
  'A court in Quillmouth on Monday found Marta Oslind guilty of poisoning her business partner, Denis Farrow. Judge Pavel Achterberg gave Oslind 22 years in prison. Prosecutors said Oslind, 38, put thallium in the tea of Farrow in January.',
  'Marta Oslind was jailed for 22 years on Monday after a jury in Quillmouth found her guilty of the murder of Denis Farrow with thallium. Judge Pavel Achterberg told Oslind that she had killed a friend for money.',
  'The woman who poisoned Denis Farrow with thallium will spend 22 years in prison. Marta Oslind, 38, wept as Judge Pavel Achterberg read the verdict in Quillmouth on Monday.',
];
const QUAKE_A = [
  'An earthquake of magnitude 6.1 struck near Tarvesh on 3 May, killing at least 14 people, officials said. Governor Lena Harkov said that rescuers searched the ruins of a school in Tarvesh.',
  'At least 14 people died when a magnitude 6.1 earthquake hit Tarvesh on 3 May. Rescue teams dug through the ruins of a school, Governor Lena Harkov said.',
];
const QUAKE_B = [
  'An earthquake of magnitude 7.4 struck off Port Ombala on 19 November, killing at least 230 people, officials said. President Idris Nkoyo said that a wave had washed away the harbour of Port Ombala.',
  'At least 230 people died when a magnitude 7.4 earthquake hit Port Ombala on 19 November. A wave washed away the harbour, President Idris Nkoyo said.',
];

/** Four tell of the one who fell, four of his brother who came back. */
const CLIMB = [
  'Dr Ilja Brandt, 43, is presumed dead after a fall from Mount Orsk on Thursday.',
  'Colleagues of Dr Ilja Brandt, the Velmar surgeon feared dead on Mount Orsk, spoke of a gifted doctor on Sunday.',
  'The surgeon Ilja Brandt of Velmar is presumed dead after falling half a kilometre from Mount Orsk.',
  'Velmar hospital mourned Dr Ilja Brandt, who is presumed dead on Mount Orsk.',
  'A Velmar climber who survived two nights on Mount Orsk after he saw his brother fall was nearly buried alive.',
  'A climber who watched his brother fall from Mount Orsk said he expected to die in his ice cave that night.',
  'Tomas Brandt survived two nights in an ice cave on Mount Orsk after watching his brother fall.',
  'Police say the climber who saw his brother fall from Mount Orsk survived two nights in an ice cave.',
];

const several = (name: string, texts: readonly string[], given: Given = {}): readonly Article[] =>
  texts.map((text, k) => anArticle(`${name}${k}`, text, given));

describe('look-alike happenings stay apart', () => {
  test.each<[string, readonly Article[], readonly string[]]>([
    [
      'two verdicts of one day',
      [...several('a', VERDICT_A), ...several('b', VERDICT_B)],
      ['a0 a1 a2', 'b0 b1 b2'],
    ],
    ['two earthquakes', [...several('a', QUAKE_A), ...several('b', QUAKE_B)], ['a0 a1', 'b0 b1']],
  ])('%s, which are no chapters of one story', (_title, articles, expected) => {
    expect(eventsOf(articles)).toEqual(expected);
    expect(group(articles).events.map(({ thread }) => thread)).toEqual([null, null]);
  });

  test('an article that tells of both verdicts does not chain them into one event', () => {
    const bridge = anArticle('c', `${VERDICT_A[1]} ${VERDICT_B[1]}`);
    const events = eventsOf([...several('a', VERDICT_A), ...several('b', VERDICT_B), bridge]);
    expect(events.some((event) => event.includes('a0') && event.includes('b0'))).toBe(false);
  });

  test('an article like no other is left alone', () => {
    const odd = anArticle(
      'z',
      'Beekeepers of the Lower Isenth valley have bred a bee that ignores rain, the growers said.',
    );
    expect(eventsOf([...several('a', VERDICT_A), odd])).toEqual(['a0 a1 a2', 'z']);
  });
});

describe('reports of a single sentence', () => {
  test('are not held to what so few words leave out', () => {
    const briefness = (texts: readonly string[]) => {
      const { ground } = cluster(several('c', texts));
      const shown = splitEvidence(ground, { left: [0, 1], right: [2, 3], contrast: 0 });
      return shown[SPLIT_EVIDENCE.indexOf('brevity')];
    };
    expect(briefness(CLIMB)).toBeGreaterThan(0.5);
    expect(briefness([...VERDICT_A, VERDICT_B[0] ?? ''])).toBeLessThan(0.1);
  });

  test('still come apart where they tell of two', () => {
    const first = (text: string) => text.split('. ', 1).join('');
    const articles = [...several('a', VERDICT_A.map(first)), ...several('b', VERDICT_B.map(first))];
    expect(eventsOf(articles)).toEqual(['a0 a1 a2', 'b0 b1 b2']);
  });
});

test('made-up news with look-alike twins comes apart into its events', () => {
  const reports = madeUpNews(120, 3);
  const { events } = group(reports.map(asArticle));
  const at = new Map(
    events.flatMap(({ id, articles }) => articles.map(({ ref }) => [ref, id] as const)),
  );
  const { f1 } = bcubed(
    reports.map(({ event }) => event),
    reports.map(({ id }) => at.get(id) ?? id),
  );
  expect(f1).toBeGreaterThan(0.9);
}, 30_000);

test('the order of the articles changes nothing', () => {
  const articles = madeUpNews(40, 5).map(asArticle);
  expect(group([...articles].reverse()).events).toEqual(group(articles).events);
}, 30_000);

describe('who is in an event', () => {
  test('a duplicate stands in the event of the article it repeats, with its strength', () => {
    const copy = anArticle('d', VERDICT_A[0] ?? '', { fate: 'duplicate', duplicateOf: 'a0' });
    const { events } = group([...several('a', VERDICT_A), copy]);
    const strength = new Map(
      events.flatMap(({ members }) => members.map((m) => [m.article as string, m.strength])),
    );
    expect(eventsOf([...several('a', VERDICT_A), copy])).toEqual(['a0 a1 a2 d']);
    expect(strength.get('d')).toBe(strength.get('a0'));
  });

  test.each(['empty', 'excluded', 'outside the window'] as const)(
    'an article that is %s is in none',
    (fate) => {
      expect(
        eventsOf([...several('a', QUAKE_A), anArticle('x', QUAKE_A[0] ?? '', { fate })]),
      ).toEqual(['a0 a1']);
    },
  );

  test('each member names what ties it to the others, heaviest first, in shares of at most one', () => {
    const { events } = group([...several('a', VERDICT_A), ...several('b', VERDICT_B)]);
    const member = events.flatMap(({ members }) => members).find(({ article }) => article === 'a0');
    const texts = member?.why.map(({ text }) => text) ?? [];
    expect(texts).toContain('Tobias Renwick');
    expect(member?.why.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1.001);
  });

  test('an article that only touches on what the others tell is a weak member', () => {
    const aside = anArticle(
      'x',
      'The Velmar Museum will open a new wing for modern sculpture and a small theatre next spring, its director Anna Holt told guests. The wing replaces rooms from which 40 paintings were stolen in March.',
    );
    const { events } = group([...several('a', VERDICT_A), aside]);
    const weak = events.flatMap(({ members }) => members.filter((member) => member.weak));
    expect(events).toHaveLength(1);
    expect(weak.map(({ article }) => article)).toEqual(['x']);
  });

  test('the nearest article left out is named, with less strength than any member', () => {
    const { events } = group([...several('a', VERDICT_A), ...several('b', VERDICT_B)]);
    const [event] = events.filter(({ articles }) => articles.some(({ id }) => id === 'a0'));
    expect(event?.nearest?.article).toMatch(/^b/);
    expect(event?.nearest?.strength).toBeLessThan(
      Math.min(...(event?.members.map((m) => m.strength) ?? [])),
    );
  });
});

describe('the editors have the last word', () => {
  const articles = [...several('a', VERDICT_A), ...several('b', QUAKE_B)];

  test('what they want together is one event, and is reported', () => {
    const overrides = [{ kind: 'together', articles: ['a0.txt', 'b1'] }] as const;
    expect(eventsOf(articles, { overrides })).toEqual(['a0 a1 a2 b0 b1']);
    expect(group(articles, { overrides }).notes).toMatchObject([{ code: 'grouped-by-override' }]);
  });

  test('what they want apart is parted, and the others go with the nearer', () => {
    const overrides = [{ kind: 'apart', articles: ['a0', 'a1'] }] as const;
    const events = eventsOf(articles, { overrides });
    expect(events).toHaveLength(3);
    expect(events.some((event) => event.includes('a0') && event.includes('a1'))).toBe(false);
  });

  test('who was placed says so', () => {
    const overrides = [{ kind: 'together', articles: ['a0', 'b1'] }] as const;
    const members = group(articles, { overrides }).events.flatMap((event) => event.members);
    expect(members.find(({ article }) => article === 'b1')).toMatchObject({
      strength: 1,
      weak: false,
    });
    expect(members.find(({ article }) => article === 'b1')?.why[0]?.kind).toBe('override');
  });
});

describe('from edition to edition', () => {
  const first = [...several('a', VERDICT_A.slice(0, 2)), ...several('b', QUAKE_B)];
  const before = group(first).events;
  const previous: Pick<Edition, 'texts'> & { briefing: unknown } = {
    texts: new Map(first.map(({ id, text }) => [id, text])),
    briefing: {
      articles: first.map(({ text: _text, sentences: _sentences, ...record }) => ({
        ...record,
        event: null,
      })),
      events: before.map(({ id, articles }) => ({
        id,
        articles: articles.map((article) => article.id),
      })),
    },
  };
  const options = { previous: previous as unknown as Edition };
  const idOf = (events: typeof before, article: string) =>
    events.find(({ articles }) => articles.some(({ id }) => id === article))?.id;

  test('an article that continues a known event takes up its id, its own articles gone', () => {
    const { events } = group([anArticle('n', VERDICT_A[2] ?? '')], options);
    expect(idOf(events, 'n')).toBe(idOf(before, 'a0'));
    expect(events).toHaveLength(1);
  });

  test('an article about something else does not', () => {
    const { events } = group(
      [anArticle('n', 'Beekeepers of the Lower Isenth valley have bred a bee that ignores rain.')],
      options,
    );
    expect(before.map(({ id }) => id)).not.toContain(idOf(events, 'n'));
  });
});

describe('other languages', () => {
  const quake = {
    de: 'Bei einem Erdbeben der Stärke 7,4 vor Port Ombala sind am 19. November mindestens 230 Menschen gestorben. Präsident Idris Nkoyo sagte, eine Welle habe den Hafen von Port Ombala weggespült.',
    es: 'Al menos 230 personas murieron el 19 de noviembre por un terremoto de magnitud 7,4 frente a Port Ombala. Una ola se llevó el puerto de Port Ombala, dijo el presidente Idris Nkoyo.',
    fr: 'Au moins 230 personnes sont mortes le 19 novembre dans un séisme de magnitude 7,4 au large de Port Ombala. Une vague a emporté le port de Port Ombala, a dit le président Idris Nkoyo.',
    vi: 'Ít nhất 230 người thiệt mạng trong trận động đất mạnh 7,4 độ ngoài khơi Port Ombala ngày 19/11. Tổng thống Idris Nkoyo nói một cơn sóng đã cuốn trôi cảng Port Ombala.',
  };
  const bread = {
    de: 'Die Bäcker der Stadt Lindau backen wieder Brot nach alten Rezepten, weil die Kunden danach fragen.',
    es: 'Los panaderos de la ciudad de Zamora vuelven a hacer pan con recetas antiguas porque los clientes lo piden.',
    fr: 'Les boulangers de la ville de Vannes refont du pain selon des recettes anciennes parce que les clients le demandent.',
    vi: 'Thợ làm bánh ở thành phố Huế lại làm bánh mì theo công thức cũ vì khách hàng yêu cầu.',
  };

  test('articles in different languages about different things stay apart', () => {
    const articles = Object.entries(bread).map(([language, text]) =>
      anArticle(language, text, { language }),
    );
    expect(eventsOf(articles)).toEqual(['de', 'es', 'fr', 'vi']);
  });

  test('names and figures carry one happening across languages', () => {
    const articles = Object.entries({ ...quake }).map(([language, text]) =>
      anArticle(language, text, { language }),
    );
    const strangers = Object.entries(bread).map(([language, text]) =>
      anArticle(`x${language}`, text, { language }),
    );
    const events = eventsOf([...articles, ...strangers]);
    expect(events).toContain('de es fr vi');
  });
});
