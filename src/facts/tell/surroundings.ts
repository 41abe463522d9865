import type { Statement } from '../same/statements.ts';
import type { EventView } from '../view.ts';
import type { Surroundings } from './choose.ts';

/** Which details and statements of an event stand in which of its facts. */
export function surroundingsOf(
  view: EventView,
  groups: readonly (readonly Statement[])[],
): (fact: number) => Surroundings {
  const factsOf = new Map<string, number[]>();
  const tellers = new Map<string, Set<string>>();
  groups.forEach((group, fact) => {
    for (const statement of group) {
      const at = placeOf(statement);
      factsOf.set(at, [...(factsOf.get(at) ?? []), fact]);
      for (const { kind, key } of view.detailsIn(statement.article, statement.span)) {
        const detail = `${kind} ${key}`;
        tellers.set(detail, (tellers.get(detail) ?? new Set()).add(at));
      }
    }
  });
  return (fact) => {
    const own = new Set((groups[fact] ?? []).map(placeOf));
    return {
      isToldElsewhere: ({ kind, key }) =>
        [...(tellers.get(`${kind} ${key}`) ?? [])].some((at) => !own.has(at)),
      factsOf: (version) => factsOf.get(placeOf(version))?.length ?? 1,
    };
  };
}

const placeOf = ({ article, sentence }: Statement): string => `${article} ${sentence}`;
