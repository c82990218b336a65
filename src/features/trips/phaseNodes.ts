import { phases } from '../../core/model/words';
import type { PhaseNode, TripNode } from '../../core/tree/nodes';

/** The roots of the tree: active, planned, done; those without trips left out. */
export function phaseNodes(trips: readonly TripNode[]): readonly PhaseNode[] {
  return phases.flatMap((phase): readonly PhaseNode[] => {
    const children = trips.filter((trip) => (trip.phase === 'cancelled' ? 'done' : trip.phase) === phase);
    if (children.length === 0) return [];
    // What comes next first; of the past the latest first.
    const sorted = [...children].sort((a, b) => (phase === 'planned' ? byStart(a, b) : byStart(b, a)));
    return [{ kind: 'phase', id: `phase:${phase}`, phase, problems: 0, children: sorted }];
  });
}

function byStart(a: TripNode, b: TripNode): number {
  return (a.start ?? '').localeCompare(b.start ?? '') || (a.id < b.id ? -1 : 1);
}
