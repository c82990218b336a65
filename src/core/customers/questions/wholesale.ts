import type { Question } from '../question';

export const wholesaleQuestions: readonly Question[] = [
  {
    id: 'order-entry',
    lands: { to: 'process', name: ['Orders, prices and credit', '接单、价格与信用'] },
    ask: [
      'How do orders come in (phone, chat, EDI, portal), which price lists and rebates hold, who releases a customer over the credit limit?',
      '订单从哪来（电话、微信、EDI、商城），用哪些价格表和返利，客户超信用额度谁放行？',
    ],
  },
  {
    id: 'purchasing',
    lands: { to: 'process', name: ['Purchasing', '采购'] },
    ask: [
      'Who decides what to buy and when, how long are lead times, how are price changes, short and late deliveries handled?',
      '谁决定买什么、什么时候买，供应周期多长，涨价、短交、迟交怎么处理？',
    ],
  },
  {
    id: 'warehouse',
    lands: { to: 'process', name: ['Receiving, storing and picking', '收货、上架与拣货'] },
    ask: [
      'How is received, put away, picked and checked (by order, wave, zone; paper or scanner), how many lines a day and at the peak?',
      '收货、上架、拣货、复核怎么做（按单、波次、分区；纸单还是手持机），平时和高峰每天多少行？',
    ],
  },
  {
    id: 'delivery',
    lands: { to: 'process', name: ['Delivery and proof', '配送与签收'] },
    ask: [
      'Who plans routes and loads, own fleet or carriers, how does the signed proof come back, and what happens on a partial refusal?',
      '线路和装车谁排，自有车还是承运商，签收单怎么回传，部分拒收怎么办？',
    ],
  },
  {
    id: 'lots',
    lands: { to: 'process', name: ['Lots, shelf life and units', '批次、效期与单位'] },
    ask: [
      'Which goods carry lots or expiry dates, which rule picks them (FEFO, customer minimum life), which units and packings are converted?',
      '哪些货管批次和效期，按什么规则出库（先到期先出、客户要求剩余效期），有哪些单位和包装换算？',
    ],
  },
  {
    id: 'returns',
    lands: { to: 'process', name: ['Returns and claims', '退货与索赔'] },
    ask: [
      'How are returns, damages and shortages claimed, who judges them, how is stock set aside and credit given?',
      '退货、破损、短少怎么申报、谁判责，货怎么隔离、款怎么冲？',
    ],
  },
  {
    id: 'settlement',
    lands: { to: 'process', name: ['Statements and receivables', '对账与应收'] },
    ask: [
      'How are statements agreed with customers and suppliers, when is invoiced, how are rebates and freight settled, who chases payment?',
      '与客户、供应商怎么对账、何时开票，返利和运费怎么结，谁催款？',
    ],
  },
  {
    id: 'scanners',
    lands: { to: 'system', name: ['Warehouse system and scanners', '仓储系统与手持机'] },
    ask: [
      'When the warehouse system, Wi-Fi or label printer is down with trucks at the dock, how do they receive and ship, and how is it entered later?',
      '车在月台、仓储系统或无线、标签机坏了，怎么收发货，事后怎么补录？',
    ],
  },
];
