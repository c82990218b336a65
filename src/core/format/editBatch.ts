import type { Path, Problem } from '../model/problem';
import type { Change, TextSplice } from './edit';
import { planChange } from './planChange';
import type { Plan, Source } from './source';

type Outcome = 'added' | 'later' | { readonly problem: Problem };

/**
 * Changes that can be planned on one and the same text, since none of them touches what another one means or where
 * another one writes. It saves parsing the text again after each of them.
 */
export class EditBatch {
  private readonly plans: (Plan & { readonly appends: boolean; readonly removes: boolean })[] = [];

  constructor(private readonly source: Source) {}

  /** Takes the change in; `later` where it has to see what the changes before it left. */
  add(change: Change): Outcome {
    if (this.isTouched(change)) return 'later';
    const plan = planChange(this.source, change, (from) => {
      return this.plans.filter(({ within, removes }) => removes && within === from).length;
    });
    if ('problem' in plan) return this.plans.length === 0 ? plan : 'later';
    if (this.plans.some((other) => clash(other, plan))) return 'later';
    const appends = change.op === 'insert' && change.index < 0 && plan.within !== undefined;
    this.plans.push({ ...plan, appends, removes: change.op === 'delete' && plan.within !== undefined });
    return 'added';
  }

  /** All splices, sorted; those at one place in the order in which they came. */
  splices(): readonly TextSplice[] {
    return this.plans.flatMap(({ splices }) => splices).sort((a, b) => a.offset - b.offset);
  }

  private isTouched(change: Change): boolean {
    const appends = change.op === 'insert' && change.index < 0;
    const before =
      change.op === 'set' && change.before !== undefined ? [...change.path.slice(0, -1), change.before] : [];
    return this.plans.some((plan) => {
      const { touched } = plan;
      if (appends && plan.appends && touched.length === change.path.length && isWithin(change.path, touched))
        return false;
      if (isWithin(change.path, touched) || isWithin(touched, change.path)) return true;
      return before.length > 0 && isWithin(before, touched);
    });
  }
}

/** Whether the first path is the second one or goes on from it. */
function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((key, index) => String(path[index]) === String(key));
}

function clash(one: Plan, other: Plan): boolean {
  const sameHome = one.within !== undefined && one.within === other.within;
  return one.splices.some((a) => other.splices.some((b) => meet(a, b, sameHome)));
}

function meet(a: TextSplice, b: TextSplice, sameHome: boolean): boolean {
  const [aEnd, bEnd] = [a.offset + a.length, b.offset + b.length];
  if (a.text === '' && b.text === '') return a.offset < bEnd && b.offset < aEnd;
  if (a.length === 0 && b.length === 0 && sameHome) return false;
  return a.offset <= bEnd && b.offset <= aEnd;
}
