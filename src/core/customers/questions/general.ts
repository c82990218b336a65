import type { Question } from '../question';

/** For an industry that has no questions of its own. */
export const generalQuestions: readonly Question[] = [
  {
    id: 'order-to-cash',
    lands: { to: 'process', name: ['From order to payment', '从订单到回款'] },
    ask: [
      'How does an order go from the first word to the money, through which hands, on which paper and in which system?',
      '一笔订单从接洽到收款经过哪些人、用哪些单据、走哪些系统？',
    ],
  },
  {
    id: 'purchasing',
    lands: { to: 'process', name: ['Purchasing', '采购'] },
    ask: [
      'Who may order what up to which amount, how is the receipt matched with order and invoice?',
      '谁能买什么、金额权限多少，收货、订单、发票怎么核对？',
    ],
  },
  {
    id: 'inventory',
    lands: { to: 'process', name: ['Stock and equipment', '库存与资产'] },
    ask: [
      'What is kept in stock or on loan, where, how is it identified and counted, how far is the book from what is there?',
      '有哪些库存和资产、放在哪、怎么标识和盘点，账实差多少？',
    ],
  },
  {
    id: 'approvals',
    lands: { to: 'process', name: ['Approvals', '审批'] },
    ask: [
      'Which decisions need an approval, by whom, who stands in, which of them hold work up today?',
      '哪些事要审批、谁批、谁代批，现在哪些审批卡业务？',
    ],
  },
  {
    id: 'closing',
    lands: { to: 'process', name: ['Month end', '月结'] },
    ask: [
      'What is closed at month end, by which day, which figures are corrected by hand, who waits for them?',
      '月底结什么、几号前结完，哪些数靠手工调，谁在等这些数？',
    ],
  },
  {
    id: 'reports',
    lands: { to: 'process', name: ['Reports', '报表'] },
    ask: [
      'Which reports are made by hand today, from what, how long does it take, and which decision is each one for?',
      '现在哪些报表靠手工做、数据从哪来、要多久，各自用来做什么决定？',
    ],
  },
  {
    id: 'master-data',
    lands: { to: 'process', name: ['Master data', '基础资料'] },
    ask: [
      'Who maintains customers, suppliers and articles, how many are there, how many are duplicates, who cleans them up before migration?',
      '客户、供应商、商品资料谁维护、有多少、重复多少，迁移前谁清理？',
    ],
  },
  {
    id: 'main-system',
    lands: { to: 'system', name: ['Main business system', '主业务系统'] },
    ask: [
      'Which system could they not work a day without; when it is down, what do they do, and who is called?',
      '离了哪个系统一天都干不了；它坏了怎么办、找谁？',
    ],
  },
];
