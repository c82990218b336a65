import { industries, industryOf, type Industry } from '../customers/industry';
import type { DocumentLanguage } from '../documents/documentLanguage';
import { goals, type Goal } from '../model/words';

/** A template that comes with the extension: `media/templates/<language>/<stem>.yaml`. */
export interface BuiltInTemplate {
  readonly stem: string;
  /** Of the checklist that it makes. */
  readonly kind: string;
  readonly title: Readonly<Record<DocumentLanguage, string>>;
  /** The goals of the trips that it is for; left out: all. */
  readonly goals?: readonly Goal[];
  /** The industry of the customers that it is for; left out: all. */
  readonly industry?: Industry;
}

const goalTitles: Readonly<Record<Goal, readonly [string, string]>> = {
  'go-live': ['Go-live deliverables', '上线交付清单'],
  fix: ['Deliverables for fixing a key module', '关键模块修复交付清单'],
  training: ['Training deliverables', '用户培训交付清单'],
  migration: ['Data migration deliverables', '数据迁移交付清单'],
  upgrade: ['Upgrade deliverables', '系统升级交付清单'],
  survey: ['Survey deliverables', '现场调研交付清单'],
  other: ['Deliverables', '交付清单'],
};

const industryTitles: Readonly<Record<Industry, readonly [string, string]>> = {
  manufacturing: ['Deliverables for manufacturing', '制造业补充交付项'],
  retail: ['Deliverables for retail', '零售业补充交付项'],
  wholesale: ['Deliverables for wholesale and logistics', '批发与物流补充交付项'],
  healthcare: ['Deliverables for healthcare', '医疗行业补充交付项'],
  finance: ['Deliverables for finance', '金融行业补充交付项'],
  education: ['Deliverables for education', '教育行业补充交付项'],
  services: ['Deliverables for services', '服务业补充交付项'],
  general: ['Deliverables for any industry', '通用行业补充交付项'],
};

const titled = ([en, chinese]: readonly [string, string]) => ({ en, 'zh-cn': chinese });

/**
 * All of them, in the order in which they are offered and merged: a trip's own list first, what its industry adds after
 * it. A table, since the web host cannot list an extension's folders.
 */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  ...goals.map((goal) => ({
    stem: goal as string,
    kind: 'deliverables',
    title: titled(goalTitles[goal]),
    goals: [goal],
  })),
  ...industries.map((industry) => ({
    stem: `industry-${industry}`,
    kind: 'deliverables',
    title: titled(industryTitles[industry]),
    industry,
  })),
  { stem: 'preparation', kind: 'preparation', title: titled(['Preparation', '出发前准备']) },
  { stem: 'toolkit', kind: 'toolkit', title: titled(['Emergency toolkit', '应急工具包']) },
  {
    stem: 'cutover',
    kind: 'cutover',
    title: titled(['Cutover', '切换方案']),
    goals: ['go-live', 'migration', 'upgrade'],
  },
  {
    stem: 'handover',
    kind: 'handover',
    title: titled(['Handover', '移交清单']),
    goals: ['go-live', 'migration', 'upgrade'],
  },
];

/** The stems of the templates that a trip of this goal to a customer of this industry begins with. */
export function usualTemplates(goal: string | undefined, industry: string | undefined): readonly string[] {
  const known = industryOf(industry);
  const wanted = goals.find((word) => word === goal) ?? 'other';
  return builtInTemplates
    .filter((template) => !template.goals || template.goals.includes(wanted))
    .filter((template) => !template.industry || template.industry === known)
    .map(({ stem }) => stem);
}
