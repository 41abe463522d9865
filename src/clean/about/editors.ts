import type { Inferred } from '../../types.ts';

const OF_THE_EDITORS = new Set(['front matter', '_desk/overrides.yaml']);

/** Whether the editors themselves set a field: nothing that a source says goes before it. */
export function isSetByEditors(field: Inferred | undefined): field is Inferred {
  return field !== undefined && OF_THE_EDITORS.has(field.how);
}
