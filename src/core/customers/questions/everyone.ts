import { successTopic } from '../answerOf';
import type { Question } from '../question';

/** Asked first, whatever the industry. */
export const firstQuestions: readonly Question[] = [
  {
    id: 'organisation',
    lands: { to: 'organisation' },
    ask: [
      'How is the organisation set up: sites, departments, head count, shifts, who reports to whom?',
      '组织架构是怎样的：有几个厂区或门店、哪些部门、多少人、几班制、谁向谁汇报？',
    ],
  },
];

/** Asked last, whatever the industry. */
export const lastQuestions: readonly Question[] = [
  {
    id: 'network',
    lands: { to: 'system', name: ['Network and power', '网络与供电'] },
    ask: [
      'When the network or the power is down, how does work go on, for how long, and who enters the paper afterwards?',
      '断网、断电时业务怎么继续、能撑多久、手工单据事后由谁补录？',
    ],
  },
  {
    id: 'pain',
    lands: { to: 'pain' },
    ask: ['What costs the most time or causes the most complaints today?', '现在最费时间、抱怨最多的是哪件事？'],
  },
  {
    id: 'success',
    lands: { to: 'pain', topic: successTopic },
    ask: [
      'What must be true when we leave, measured how, for them to call it a success?',
      '我们离场时做到什么、用什么衡量，客户才认为成功？',
    ],
  },
  {
    id: 'decider',
    lands: { to: 'decider' },
    ask: [
      'Who decides when departments disagree on a rule, and signs the acceptance? (name, role)',
      '部门之间对规则有分歧时谁拍板、验收由谁签字？（姓名，职务）',
    ],
  },
  {
    id: 'ceremony',
    lands: { to: 'customs', key: 'ceremony' },
    ask: [
      'How do they like to be met and reported to: kick-off with everybody or straight to work, in writing, by chat or face to face?',
      '见面和汇报讲不讲究：要不要正式启动会，喜欢书面、微信群还是当面说？',
    ],
  },
  {
    id: 'off-limits',
    lands: { to: 'customs', key: 'notes' },
    ask: [
      'When and where must we not disturb (peak hours, closing, stock-taking, holidays), and what do we need to get in (badge, shoes, training)?',
      '哪些时间和地点不能打扰（高峰、结账、盘点、节假日），进场要办什么（门禁、劳保、入场培训）？',
    ],
  },
];
