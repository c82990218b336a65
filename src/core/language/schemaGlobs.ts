import type { RecordKind } from '../model/recordKind';

/**
 * Which files the JSON Schemas in the package are contributed for (`yamlValidation` in package.json; a test holds both
 * together). Other tools keep files in folders named `issues` too: of a trip's records only those below `trips`.
 */
export const schemaGlobs: Readonly<Record<RecordKind, string>> = {
  trip: 'trip.yaml',
  checklist: 'trips/*/checklists/*.yaml',
  issue: 'trips/*/issues/*.yaml',
  change: 'trips/*/changes/*.yaml',
  feedback: 'trips/*/feedback/*.yaml',
  day: 'trips/*/days/*.yaml',
  review: 'trips/*/reviews/*.yaml',
  customer: 'customers/*.yaml',
  template: 'knowledge/templates/*.yaml',
};

/** Whether a schema is contributed for a file by its whole path. */
export function hasSchema(path: string): boolean {
  return Object.values(schemaGlobs).some((glob) => {
    const pattern = glob.replace(/[.]/g, '\\.').replace(/\*/g, '[^/]*');
    return new RegExp(`(?:^|/)${pattern}$`).test(path);
  });
}
