import { foldName, oneLine } from '../scaffold/slug';
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

/** The industries that have questions of their own. */
export const industries = [
  'manufacturing',
  'retail',
  'wholesale',
  'healthcare',
  'finance',
  'education',
  'services',
  'general',
] as const;
export type Industry = (typeof industries)[number];

/** What to find out about a customer of this industry, in the order of asking. Other industries: the general ones. */
export function questionsFor(industry: string | undefined): readonly Question[] {
  return [...firstQuestions, ...ownQuestions(industryOf(industry)), ...lastQuestions];
}

/** The industry that a profile's word means: people write it in their language. */
export function industryOf(word: string | undefined): Industry {
  const folded = foldName(oneLine(word ?? ''));
  const exact = industries.find((industry) => industry === folded);
  if (exact) return exact;
  return industries.find((industry) => signsOf(industry).test(folded)) ?? 'general';
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

/** What gives an industry away; the first one that fits counts. */
function signsOf(industry: Industry): RegExp {
  switch (industry) {
    case 'manufacturing':
      return /manufactur|factory|machin|制造|生产|工厂|机械|加工/;
    case 'retail':
      return /retail|\bstore|\bshop|supermarket|restaurant|零售|门店|商超|超市|餐饮|连锁/;
    case 'wholesale':
      return /wholesal|logistic|distribut|warehous|批发|物流|分销|仓储|贸易|供应链/;
    case 'healthcare':
      return /health|hospital|clinic|medic|pharma|医疗|医院|诊所|医药|卫生/;
    case 'finance':
      return /financ|bank|insur|securities|金融|银行|保险|证券|基金/;
    case 'education':
      return /educat|school|universit|college|教育|学校|大学|学院|培训/;
    case 'services':
      return /service|consult|agency|服务|咨询|外包/;
    case 'general':
      return /^$/;
  }
}
