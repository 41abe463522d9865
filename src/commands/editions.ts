import type { Briefing } from '../types.ts';

/** Reads a briefing's parsed JSON. @throws for one that is none. */
export function parseBriefing(json: unknown): Briefing {
  if (isBriefing(json)) return json;
  throw new TypeError('not a briefing');
}

function isBriefing(json: unknown): json is Briefing {
  return (
    typeof json === 'object' &&
    json !== null &&
    'schema' in json &&
    json.schema === 'briefing/1' &&
    'events' in json &&
    Array.isArray(json.events) &&
    'articles' in json &&
    Array.isArray(json.articles)
  );
}
