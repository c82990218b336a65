import type { Doc, DocLanguage } from './keyDocs';

/** What the words of the closed lists mean, by the key that they stand at. */
const docs: Readonly<Record<string, Readonly<Record<string, Doc>>>> = {
  goal: {
    'go-live': ['A system goes live.', '系统上线。'],
    fix: ['A key module is mended on site.', '现场修复关键模块。'],
    training: ['Users are trained.', '用户培训。'],
    migration: ['Data are moved from another system.', '数据迁移。'],
    upgrade: ['A system that runs gets a new version.', '系统升级。'],
    survey: ['Needs and processes are found out.', '需求与流程调研。'],
    other: ['Anything else.', '其他。'],
  },
  result: {
    achieved: ['The measure is met.', '达到衡量标准。'],
    partial: ['It is met in part.', '部分达成。'],
    missed: ['It is not met.', '未达成。'],
  },
  cause: {
    'change-requests': ['Requests changed on the way.', '需求频繁变更。'],
    'customer-cooperation': ['The customer’s part came late or not at all.', '客户配合不到位。'],
    technical: ['A technical cause.', '技术原因。'],
    data: ['The data were not as expected.', '数据质量问题。'],
    resources: ['People or things were missing.', '人力或资源不足。'],
    scope: ['The scope was unclear or too large.', '范围不清或过大。'],
    external: ['A cause outside of both sides.', '外部原因。'],
    other: ['Anything else.', '其他。'],
  },
  severity: {
    blocker: ['Work cannot go on.', '阻断：业务无法继续。'],
    major: ['Work goes on, but only with effort.', '严重：业务勉强能继续。'],
    minor: ['A nuisance.', '一般：不便但不影响业务。'],
    question: ['Something to be explained.', '咨询：需要解释说明。'],
  },
  via: {
    signature: ['Signed on paper or on a screen.', '签字。'],
    email: ['By e-mail.', '邮件。'],
    wechat: ['By WeChat.', '微信。'],
    feishu: ['By Feishu.', '飞书。'],
    phone: ['By telephone.', '电话。'],
    meeting: ['In a meeting.', '会议。'],
    other: ['In another way.', '其他方式。'],
  },
  status: {
    accepted: ['It is done.', '接受，要做。'],
    declined: ['It is not done.', '拒绝，不做。'],
    deferred: ['It is decided later.', '暂缓，以后再定。'],
  },
  category: {
    technical: ['About the system.', '技术：系统本身。'],
    process: ['About the way of working.', '流程：做事方式。'],
    service: ['About us and how we serve.', '服务：我们的服务。'],
  },
};

/** What a word means at a key. */
export function wordDocIn(key: string, word: string, language: DocLanguage): string | undefined {
  const words = Object.hasOwn(docs, key) ? docs[key] : undefined;
  return words && Object.hasOwn(words, word) ? words[word]?.[language === 'en' ? 0 : 1] : undefined;
}

/** What a word means at a key, in both languages. */
export function wordDoc(key: string, word: string): Doc | undefined {
  const [en, zh] = [wordDocIn(key, word, 'en'), wordDocIn(key, word, 'zh-cn')];
  return en === undefined || zh === undefined ? undefined : [en, zh];
}
