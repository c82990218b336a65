import type { Question } from '../question';

export const financeQuestions: readonly Question[] = [
  {
    id: 'onboarding',
    lands: { to: 'process', name: ['Customer onboarding', '客户准入与开户'] },
    ask: [
      'How is a customer identified, rated and opened (documents, sanctions, beneficial owner), who approves which risk, how often is it reviewed?',
      '客户怎么核身、评级、开户（证件、名单筛查、受益所有人），哪级风险谁批，多久复核？',
    ],
  },
  {
    id: 'transactions',
    lands: { to: 'process', name: ['Transactions and approval', '交易与复核'] },
    ask: [
      'Which transactions are there, through which channels, which need a second pair of eyes or a limit, who releases and reverses?',
      '有哪些交易、走哪些渠道，哪些要双人复核或受限额控制，谁放行、谁冲正？',
    ],
  },
  {
    id: 'end-of-day',
    lands: { to: 'process', name: ['End of day', '日终处理'] },
    ask: [
      'When are cut-off and end of day, which batch runs in which order, how long is the window, what is done when a step fails at night?',
      '几点截单、几点日终，批处理按什么顺序跑、窗口多长，夜里某一步失败怎么办？',
    ],
  },
  {
    id: 'accounting',
    lands: { to: 'process', name: ['Interest, fees and posting', '计息、收费与入账'] },
    ask: [
      'How are interest, fees and rounding calculated, by which rules are they posted to the ledger, and who holds the reference examples?',
      '利息、费用、尾差怎么算，按什么规则入总账，谁手里有标准算例？',
    ],
  },
  {
    id: 'reconciliation',
    lands: { to: 'process', name: ['Reconciliation', '对账'] },
    ask: [
      'What is reconciled with whom (clearing, payment channels, sub-ledgers), how often, which differences are open now, who closes them?',
      '与谁对什么账（清算、支付通道、分户与总账）、多久一次，现在有哪些未达差异，谁销？',
    ],
  },
  {
    id: 'regulatory',
    lands: { to: 'process', name: ['Regulatory reporting and audit', '监管报送与审计'] },
    ask: [
      'Which reports go to the regulator on which day, from which data, and what will audit want to see of this change?',
      '哪些报表几号报监管、取自哪些数据，这次变更审计要看什么材料？',
    ],
  },
  {
    id: 'access',
    lands: { to: 'process', name: ['Environments and access', '环境与权限'] },
    ask: [
      'Which environments are there, how is data masked, who may touch production, under which ticket and escort, in which change window?',
      '有哪些环境、数据怎么脱敏，谁能碰生产、要什么工单和陪同，变更窗口在什么时候？',
    ],
  },
  {
    id: 'core',
    lands: { to: 'system', name: ['Core system', '核心系统'] },
    ask: [
      'When the core or a payment channel is down, what is served offline, up to which amount, who declares it, how is it caught up?',
      '核心或支付通道故障时，哪些业务脱机办理、限额多少，谁宣布，事后怎么补账？',
    ],
  },
];
