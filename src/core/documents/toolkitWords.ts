import type { DocumentLanguage } from './documentLanguage';

/** What the printed toolkit says in its own voice. */
export interface ToolkitWords {
  readonly title: string;
  readonly kit: string;
  readonly fallbacks: string;
  readonly contacts: string;
  readonly emergency: string;
  readonly system: string;
  readonly role: string;
  /** What somebody does. */
  readonly job: string;
  readonly fallback: string;
  readonly noFallback: string;
  readonly name: string;
  readonly reach: string;
  readonly team: string;
  readonly decides: string;
  readonly noKit: string;
  readonly channels: Readonly<Record<string, string>>;
  /** What to do when something is down, in order. */
  readonly steps: readonly string[];
  readonly comma: string;
  readonly aside: (text: string) => string;
}

export function toolkitWords(language: DocumentLanguage): ToolkitWords {
  return language === 'zh-cn' ? zh : en;
}

const en: ToolkitWords = {
  title: 'Emergency toolkit',
  kit: 'Kit',
  fallbacks: 'When a system is down',
  contacts: 'Contacts',
  emergency: 'Emergency steps',
  system: 'System',
  role: 'What it is for',
  job: 'Role',
  fallback: 'Until it is back',
  noFallback: 'No fallback agreed yet',
  name: 'Name',
  reach: 'How to reach',
  team: 'Our team',
  decides: 'decides',
  noKit: 'No toolkit list yet.',
  channels: {
    signature: 'on paper',
    email: 'e-mail',
    wechat: 'WeChat',
    feishu: 'Feishu',
    phone: 'phone',
    meeting: 'in person',
  },
  steps: [
    'Write down the time, what is seen and where, and how many people it stops. Take a photo of the screen.',
    'Tell the customer’s contact who decides: what is down, what still works, when you will report next.',
    'Switch to the fallback of that system (below). Nobody improvises; what is done by hand is written down.',
    'Establish the extent: one workplace, one site, the network, the server. Change nothing that cannot be undone.',
    'Call headquarters within 15 minutes if the cause is not clear, and report every 30 minutes until it is over.',
    'When it is back: check with one real case, enter what was recorded by hand, let the customer confirm the figures.',
    'Log the issue, with cause, duration and what prevents the next one.',
  ],
  comma: ', ',
  aside: (text) => ` (${text})`,
};

const zh: ToolkitWords = {
  title: '应急工具包',
  kit: '随身清单',
  fallbacks: '系统故障时怎么办',
  contacts: '联系人',
  emergency: '应急步骤',
  system: '系统',
  role: '用途',
  job: '职责',
  fallback: '恢复之前',
  noFallback: '尚未约定应急办法',
  name: '姓名',
  reach: '联系方式',
  team: '我方人员',
  decides: '可拍板',
  noKit: '还没有工具包清单。',
  channels: { signature: '书面', email: '邮件', wechat: '微信', feishu: '飞书', phone: '电话', meeting: '当面' },
  steps: [
    '记下时间、现象、地点和受影响的人数，屏幕拍照。',
    '告诉客户方拍板的人：什么停了、什么还能用、下次什么时候通报。',
    '按下表启用该系统的应急办法。不要各自想办法；凡是手工做的都要留下记录。',
    '判断范围：单台终端、一个现场、网络，还是服务器。不可撤回的改动一律不做。',
    '原因不明的，15 分钟内联系总部；处理期间每 30 分钟通报一次。',
    '恢复之后：先用一笔真实业务验证，再补录手工单据，请客户核对数字。',
    '记录问题：原因、持续时间、如何避免再次发生。',
  ],
  comma: '、',
  aside: (text) => `（${text}）`,
};
