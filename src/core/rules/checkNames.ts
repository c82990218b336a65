import type { TripContents } from '../model/contents';
import { isDate } from '../model/fields';
import type { TripProblem } from './checkTrip';

const week = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

/** Files whose name says of which day or week they are, and does not. */
export function nameProblems({ days, reviews }: TripContents): readonly TripProblem[] {
  return [
    ...days.filter(({ id }) => !isDate(id)).map(({ path, id }) => badName(path, id, 'YYYY-MM-DD')),
    ...reviews.filter(({ id }) => !week.test(id)).map(({ path, id }) => badName(path, id, 'YYYY-Www')),
  ];
}

function badName(file: string, id: string, expected: string): TripProblem {
  const data = { value: `${id}.yaml`, expected: `${expected}.yaml` };
  return { file, problem: { code: 'bad-file-name', path: [], data } };
}
