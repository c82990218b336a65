import type { Choice } from './steps';

/** Somebody of a team, or one of a customer's contacts. */
interface Person {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

/** People to pick from, by the id that records name them by, or their name. */
export function personChoices(people: readonly Person[]): readonly Choice<string>[] {
  return people.flatMap(({ id, name, role }): Choice<string>[] => {
    const value = id ?? name;
    return value === undefined ? [] : [{ label: name ?? value, ...(role ? { description: role } : {}), value }];
  });
}
