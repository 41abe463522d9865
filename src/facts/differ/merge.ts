import type { Disagreement, Side } from '../../types.ts';

/** What merging needs to know of a disagreement. */
type Point = Omit<Disagreement, 'fact'>;

/**
 * Disagreements of one kind that have a side in common are one, with all their sides: three counts of one thing are set
 * side by side once. The first of them names the point and the fact. Pure.
 */
export function merged<T extends Point>(all: readonly T[]): readonly T[] {
  let groups: readonly T[] = [];
  for (const one of all) {
    const isTouching = (g: T) => g.kind === one.kind && haveSideInCommon(g, one);
    const [home, ...others] = [...groups.filter(isTouching), one];
    if (home === undefined) continue;
    const whole = others.reduce(joined, home);
    groups =
      home === one
        ? [...groups, one]
        : groups.flatMap((g) => (g === home ? [whole] : isTouching(g) ? [] : [g]));
  }
  return groups;
}

const haveSideInCommon = (a: Point, b: Point): boolean =>
  a.sides.some((s) => b.sides.some((t) => isSameSide(s, t)));

const isSameSide = (s: Side, t: Side): boolean =>
  s.article === t.article && s.start === t.start && fold(s.value) === fold(t.value);

const fold = (value: string): string => value.toLowerCase();

function joined<T extends Point>(a: T, b: T): T {
  const isContradiction = [a, b].some(({ severity }) => severity === 'contradiction');
  return {
    ...a,
    severity: isContradiction ? 'contradiction' : a.severity,
    sides: [...a.sides, ...b.sides.filter((t) => !a.sides.some((s) => isSameSide(s, t)))],
  };
}
