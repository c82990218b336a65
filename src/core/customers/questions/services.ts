import type { Question } from '../question';

export const servicesQuestions: readonly Question[] = [
  {
    id: 'quoting',
    lands: { to: 'process', name: ['Quotes and contracts', '报价与合同'] },
    ask: [
      'How does an inquiry become a quote and a contract, who approves discounts and terms, where are the signed versions kept?',
      '询价怎么变成报价和合同，折扣和条款谁批，签字版放在哪里？',
    ],
  },
  {
    id: 'resourcing',
    lands: { to: 'process', name: ['Projects and people', '项目与派工'] },
    ask: [
      'How are people assigned to jobs (skills, region, calendar), how far ahead, what happens when two jobs want the same person?',
      '人怎么派到项目上（技能、区域、日程），提前多久，两个项目抢同一个人怎么办？',
    ],
  },
  {
    id: 'time',
    lands: { to: 'process', name: ['Time and expenses', '工时与报销'] },
    ask: [
      'How and by when are time and expenses recorded, against what, who approves, what is charged on to the customer?',
      '工时和费用怎么记、几号前记、记到哪里、谁审批，哪些由客户承担？',
    ],
  },
  {
    id: 'billing',
    lands: { to: 'process', name: ['Billing', '开票与回款'] },
    ask: [
      'What triggers an invoice (milestone, time, subscription), which proof must go with it, how is work in progress valued at month end?',
      '什么触发开票（里程碑、工时、订阅），要附什么证明，月末在建项目怎么估值？',
    ],
  },
  {
    id: 'tickets',
    lands: { to: 'process', name: ['Requests and service levels', '工单与服务时限'] },
    ask: [
      'How do requests come in and get ranked, which response times are agreed, who is called at night, when is a request closed?',
      '服务请求从哪来、怎么分级，约定的响应时限是多少，夜里找谁，什么时候算关闭？',
    ],
  },
  {
    id: 'field-work',
    lands: { to: 'process', name: ['Work at the customer’s', '上门服务'] },
    ask: [
      'What does somebody on site need (parts, tools, history of the equipment), what is signed there, does it work without network?',
      '现场人员需要什么（备件、工具、设备履历），现场签什么单，没网能不能用？',
    ],
  },
  {
    id: 'subcontractors',
    lands: { to: 'process', name: ['Subcontractors', '分包与外协'] },
    ask: [
      'Which work is subcontracted, what may they see in the system, how are their work and invoices checked?',
      '哪些工作分包出去，他们能在系统里看到什么，怎么核对工作量和发票？',
    ],
  },
  {
    id: 'ticket-system',
    lands: { to: 'system', name: ['Ticket and dispatch system', '工单与派工系统'] },
    ask: [
      'When the ticket system or the telephone is down, how do customers reach somebody, how are jobs handed out and entered later?',
      '工单系统或电话故障时，客户怎么找到人，工作怎么派、事后怎么补录？',
    ],
  },
];
