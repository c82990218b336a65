import type { DocumentWords } from './documentWords';
import { retroWordsEn } from './retro/retroWordsEn';

/** In English the words of the conventions stand for themselves. */
export const documentWordsEn: DocumentWords = {
  goals: {
    'go-live': 'go-live',
    fix: 'fix',
    training: 'training',
    migration: 'migration',
    upgrade: 'upgrade',
    survey: 'survey',
    other: 'other',
  },
  industries: {
    manufacturing: 'manufacturing',
    retail: 'retail',
    wholesale: 'wholesale and logistics',
    healthcare: 'healthcare',
    finance: 'finance',
    education: 'education',
    services: 'services',
    general: 'another industry',
  },
  results: { achieved: 'achieved', partial: 'partial', missed: 'missed' },
  causes: {
    'change-requests': 'change-requests',
    'customer-cooperation': 'customer-cooperation',
    technical: 'technical',
    data: 'data',
    resources: 'resources',
    scope: 'scope',
    external: 'external',
    other: 'other',
  },
  severities: { blocker: 'blocker', major: 'major', minor: 'minor', question: 'question' },
  stages: {
    described: 'described',
    analyzed: 'analyzed',
    proposed: 'proposed',
    resolved: 'resolved',
    confirmed: 'confirmed',
    dropped: 'dropped',
  },
  channels: {
    signature: 'signature',
    email: 'email',
    wechat: 'wechat',
    feishu: 'feishu',
    phone: 'phone',
    meeting: 'meeting',
    other: 'other',
  },
  decisions: { accepted: 'accepted', declined: 'declined', deferred: 'deferred' },
  categories: { technical: 'technical', process: 'process', service: 'service' },
  kinds: {
    deliverables: 'Deliverables',
    preparation: 'Preparation',
    toolkit: 'Toolkit',
    cutover: 'Cutover',
    handover: 'Handover',
  },
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  yes: 'yes',
  no: 'no',
  untitled: 'Untitled',
  comma: ', ',
  also: ', ',
  gap: ' ',
  semicolon: '; ',
  label: (label) => `**${label}:** `,
  aside: (text) => ` (${text})`,
  quoted: (text) => `“${text}”`,
  days: (count) => `${count} ${String(count) === '1' ? 'day' : 'days'}`,
  duration: (days, hours, minutes) => {
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
    if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
    return `${minutes} min`;
  },
  retro: retroWordsEn,
};
