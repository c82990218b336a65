import type { Library } from '../../core/library/library';
import type { TeamAnswer } from '../../core/scaffold/newTrip';

/** Everybody who was in the team of a trip that is known by now, the latest trips first; each once. */
export function peopleOf(library: Library): readonly TeamAnswer[] {
  const people = new Map<string, TeamAnswer>();
  for (const { trip } of library.trips) {
    for (const { id, name, role } of trip.team ?? []) {
      const key = (id ?? name)?.trim();
      if (key && !people.has(key)) people.set(key, { id, name, role });
    }
  }
  return [...people.values()];
}

/** The person as the team of an earlier trip has them, by id or name; else by the name alone. */
export function personOf(name: string, people: readonly TeamAnswer[]): TeamAnswer {
  const wanted = name.trim().toLowerCase();
  const same = (text: string | undefined) => text?.trim().toLowerCase() === wanted;
  return people.find((person) => same(person.id) || same(person.name)) ?? { name: name.trim() };
}
