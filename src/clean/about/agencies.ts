/** News agencies: the name they go by in credits, then the other names they are written with. */
const TABLE = `
AFP|Agence France-Presse|Agence France Presse
AP|The Associated Press|Associated Press|A.P.
Reuters|Thomson Reuters|Reuters Staff
UPI|United Press International
dpa|DPA|Deutsche Presse-Agentur|Deutsche Presse Agentur|dpa-AFX|dpa international
EFE|Agencia EFE|EFE News|Agencia Efe
ANSA|Agenzia ANSA
TASS|ITAR-TASS|Itar-Tass|Tass
Interfax|Interfax-Ukraine
RIA Novosti|RIA
Xinhua|Xinhua News Agency
Kyodo|Kyodo News|Kyodo News Agency
Jiji|Jiji Press|JIJI
Yonhap|Yonhap News Agency
PTI|Press Trust of India
ANI|Asian News International
IANS|Indo-Asian News Service
UNB|United News of Bangladesh
APA|Austria Presse Agentur
Keystone-SDA|SDA|ATS|Keystone-ATS
Belga|Belga News Agency
ANP|Algemeen Nederlands Persbureau
NTB|Norsk Telegrambyrå
Ritzau|Ritzaus Bureau
PAP|Polish Press Agency|Polska Agencja Prasowa
CTK|ČTK|Czech News Agency
MTI|Hungarian News Agency
Ukrinform|UKRINFORM
Bernama|BERNAMA
Antara|ANTARA|ANTARA News
VNA|Vietnam News Agency|TTXVN|Thông tấn xã Việt Nam
AAP|Australian Associated Press
PA|PA Media|Press Association|Press Association Reporters|PA Reporter
The Canadian Press|Canadian Press
Anadolu|Anadolu Agency|AA
SID|Sport-Informations-Dienst
epd|Evangelischer Pressedienst
KNA|Katholische Nachrichten-Agentur
Lusa|Agência Lusa
Europa Press|EUROPA PRESS
MENA|Middle East News Agency
SPA|Saudi Press Agency
WAM|Emirates News Agency
IRNA|Islamic Republic News Agency
KCNA|Korean Central News Agency
`;

const byAlias = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const names = row.split('|');
      return names.map((alias) => [alias, names[0] ?? alias] as const);
    }),
);

/** Initials that are words or other bodies elsewhere: they name an agency only in a credit, never in prose. */
const ONLY_IN_CREDITS = new Set([
  'AA',
  'SPA',
  'PA',
  'MENA',
  'ATS',
  'SID',
  'APA',
  'RIA',
  'WAM',
  'SDA',
]);

/** The agency that goes by a name, as credits write it; `null` for any other name. Case counts: "ap" is no agency. */
export function agencyOf(name: string): string | null {
  const folded = name.replace(/\s+/g, ' ').trim();
  return byAlias.get(folded) ?? byAlias.get(folded.replace(/^(?:the|The) /, '')) ?? null;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternatives = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|');

/** Alternatives of a regular expression for every name of an agency, the longest first. */
export const AGENCY_NAMES: string = alternatives(byAlias.keys());

/** Those of them that can be told from other words in running prose. */
export const AGENCY_NAMES_IN_PROSE: string = alternatives(
  [...byAlias.keys()].filter((name) => !ONLY_IN_CREDITS.has(name)),
);
