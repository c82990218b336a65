import { industryOf, type Industry } from './industry';
import type { Question } from './question';
import { educationQuestions } from './questions/education';
import { firstQuestions, lastQuestions } from './questions/everyone';
import { financeQuestions } from './questions/finance';
import { generalQuestions } from './questions/general';
import { healthcareQuestions } from './questions/healthcare';
import { manufacturingQuestions } from './questions/manufacturing';
import { retailQuestions } from './questions/retail';
import { servicesQuestions } from './questions/services';
import { wholesaleQuestions } from './questions/wholesale';

/** What to find out about a customer of this industry, in the order of asking. Other industries: the general ones. */
export function questionsFor(industry: string | undefined): readonly Question[] {
  return [...firstQuestions, ...ownQuestions(industryOf(industry) ?? 'general'), ...lastQuestions];
}

function ownQuestions(industry: Industry): readonly Question[] {
  switch (industry) {
    case 'manufacturing':
      return manufacturingQuestions;
    case 'retail':
      return retailQuestions;
    case 'wholesale':
      return wholesaleQuestions;
    case 'healthcare':
      return healthcareQuestions;
    case 'finance':
      return financeQuestions;
    case 'education':
      return educationQuestions;
    case 'services':
      return servicesQuestions;
    case 'general':
      return generalQuestions;
  }
}
