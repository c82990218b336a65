import type { Services } from '../../host/services';
import type { NewTripAnswers } from './answers';
import { inferredFrom } from './inferred';
import type { Known } from './known';

/** All that was said, and what follows from it. */
export async function answersOf(known: Known, services: Services): Promise<NewTripAnswers> {
  const { timezone, language, team, templates } = await inferredFrom(known, services);
  const { root, title, customer, goal, start, end, industry, isNewCustomer } = known;
  return {
    ...{ root, title, customer, goal, start, end, timezone, language, team, templates },
    industry: isNewCustomer ? industry : undefined,
  };
}
