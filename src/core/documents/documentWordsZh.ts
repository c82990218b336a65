import type { DocumentWords } from './documentWords';
import { retroWordsZh } from './retro/retroWordsZh';

export const documentWordsZh: DocumentWords = {
  goals: {
    'go-live': '上线',
    fix: '关键模块修复',
    training: '用户培训',
    migration: '数据迁移',
    upgrade: '升级',
    survey: '调研',
    other: '其他',
  },
  industries: {
    manufacturing: '制造业',
    retail: '零售',
    wholesale: '批发与物流',
    healthcare: '医疗',
    finance: '金融',
    education: '教育',
    services: '服务业',
    general: '其他行业',
  },
  results: { achieved: '达成', partial: '部分达成', missed: '未达成' },
  causes: {
    'change-requests': '需求变更频繁',
    'customer-cooperation': '客户配合不足',
    technical: '技术问题',
    data: '数据问题',
    resources: '资源不足',
    scope: '范围问题',
    external: '外部因素',
    other: '其他原因',
  },
  severities: { blocker: '阻断', major: '严重', minor: '一般', question: '咨询' },
  stages: {
    described: '已描述',
    analyzed: '已分析',
    proposed: '已有方案',
    resolved: '已解决',
    confirmed: '已确认',
    dropped: '不处理',
  },
  channels: {
    signature: '签字',
    email: '邮件',
    wechat: '微信',
    feishu: '飞书',
    phone: '电话',
    meeting: '会议',
    other: '其他方式',
  },
  decisions: { accepted: '接受', declined: '拒绝', deferred: '暂缓' },
  categories: { technical: '技术', process: '流程', service: '服务' },
  kinds: { deliverables: '交付清单', preparation: '出发前准备', toolkit: '应急工具包', cutover: '切换方案' },
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  yes: '是',
  no: '否',
  untitled: '未命名',
  comma: '、',
  also: '，',
  gap: '',
  semicolon: '；',
  label: (label) => `**${label}：** `,
  aside: (text) => `（${text}）`,
  quoted: (text) => `“${text}”`,
  days: (count) => `${count} 天`,
  duration: (days, hours, minutes) => {
    if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
    if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`;
    return `${minutes} 分钟`;
  },
  retro: retroWordsZh,
};
