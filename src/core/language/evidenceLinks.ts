import type { RecordKind } from '../model/recordKind';
import { pathInTrip } from '../rules/pathInTrip';
import { roleAt } from './roles';
import { placeAt } from './shape';
import { walkTree, type Range, type TreeNode } from './textTree';

/** A path of a file of the trip in a record. */
export interface EvidenceLink {
  /** Without quotes. */
  readonly range: Range;
  /** Relative to the trip's folder. */
  readonly path: string;
}

/** Every path of evidence that stays in the trip. */
export function evidenceLinks(kind: RecordKind, root: TreeNode): readonly EvidenceLink[] {
  const links: EvidenceLink[] = [];
  walkTree(root, (path, { value }) => {
    if (value.type !== 'scalar' || value.style === 'block') return;
    const place = placeAt(kind, path);
    if (!place || roleAt(kind, place.pattern) !== 'evidence') return;
    const inTrip = pathInTrip(value.text);
    if (inTrip === undefined || inTrip === '') return;
    const quote = value.style === 'plain' ? 0 : 1;
    links.push({ range: [value.range[0] + quote, value.range[1] - quote], path: inTrip });
  });
  return links;
}
