import { foldName, oneLine } from '../scaffold/slug';

/** The industries that have questions and deliverables of their own. */
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

/** What gives an industry away, in what people call it; the first one that fits counts. */
const signs: readonly (readonly [Industry, RegExp])[] = [
  ['manufacturing', /manufactur|factory|machin|制造|生产|工厂|机械|加工/],
  ['retail', /retail|\bstore|\bshop|supermarket|restaurant|零售|门店|商超|超市|餐饮|连锁/],
  ['wholesale', /wholesal|logistic|distribut|warehous|批发|物流|分销|仓储|贸易|供应链/],
  ['healthcare', /health|hospital|clinic|medic|pharma|医疗|医院|诊所|医药|卫生/],
  ['finance', /financ|bank|insur|securities|金融|银行|保险|证券|基金/],
  ['education', /educat|school|universit|college|教育|学校|大学|学院|培训/],
  ['services', /service|consult|agency|服务|咨询|外包|物业/],
];

/**
 * The industry that a profile's word means: people write it in their language. What is not known is `general`; nothing at
 * all is undefined.
 */
export function industryOf(word: string | undefined): Industry | undefined {
  const folded = foldName(oneLine(word ?? ''));
  if (folded === '') return undefined;
  const exact = industries.find((industry) => industry === folded);
  return exact ?? signs.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'general';
}
