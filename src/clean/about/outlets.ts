import type { Desk, OutletEntry } from '../../types.ts';
import { agencyOf } from './agencies.ts';
import { OUTLET_TABLE } from './outletTable.ts';

/** Who is who among outlets: the editors' own list first, then the table. */
export interface Outlets {
  /** The outlet that a web address, or a bare domain, belongs to. */
  readonly atDomain: (address: string) => OutletEntry | null;
  /** The same, if the editors' own list says so. */
  readonly atOwnDomain: (address: string) => OutletEntry | null;
  /** The outlet that goes by a name; case and a leading "the" do not count. */
  readonly named: (name: string) => OutletEntry | null;
}

const entry = (line: string): OutletEntry => {
  const [, name = '', star, rest = ''] = /^(.+?)(\*?): (.*)$/.exec(line) ?? [];
  const [domains = '', aliases = ''] = rest.split(' = ');
  return {
    name,
    domains: domains.split(' '),
    aliases: aliases === '' ? [] : aliases.split(', '),
    owner: null,
    isAgency: star === '*',
    tier: null,
  };
};

const TABLE: readonly OutletEntry[] = OUTLET_TABLE.trim().split('\n').map(entry);
const table = indexed(TABLE);

/** The editors' outlets over the built-in table. */
export function outletsOf({ sources }: Desk): Outlets {
  const own = indexed(sources);
  return {
    atDomain: (address) => {
      const host = hostOf(address);
      return host === null ? null : (atHost(own, host) ?? atHost(table, host));
    },
    atOwnDomain: (address) => {
      const host = hostOf(address);
      return host === null ? null : atHost(own, host);
    },
    named: (name) => own.names.get(plain(name)) ?? table.names.get(plain(name)) ?? null,
  };
}

interface Index {
  readonly names: ReadonlyMap<string, OutletEntry>;
  readonly domains: ReadonlyMap<string, OutletEntry>;
}

function indexed(entries: readonly OutletEntry[]): Index {
  const names = new Map<string, OutletEntry>();
  const domains = new Map<string, OutletEntry>();
  for (const one of entries) {
    for (const name of [one.name, ...one.aliases])
      if (!names.has(plain(name))) names.set(plain(name), one);
    for (const domain of one.domains) if (!domains.has(domain)) domains.set(domain, one);
  }
  return { names, domains };
}

/** The entry for a host or the nearest domain above it: "uk.paper.example" belongs to "paper.example". */
function atHost({ domains }: Index, host: string): OutletEntry | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = domains.get(rest);
    if (found) return found;
  }
  return null;
}

/** Lower-case host of a web address or bare domain, without "www."; `null` for anything else. */
export function hostOf(address: string): string | null {
  const bare =
    /^(?:https?:)?(?:\/\/)?(?:[^/@\s]*@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?(?:[/?#]|$)/iu;
  return (
    bare
      .exec(address.trim())?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? null
  );
}

/** A name as it is compared: small letters, no "the" in front, no "(Online News)" behind, no punctuation. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether an outlet is a news agency. */
export function isAgency(name: string, outlets: Outlets): boolean {
  return outlets.named(name)?.isAgency ?? agencyOf(name) !== null;
}
