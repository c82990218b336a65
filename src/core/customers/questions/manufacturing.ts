import type { Question } from '../question';

export const manufacturingQuestions: readonly Question[] = [
  {
    id: 'scheduling',
    lands: { to: 'process', name: ['Production scheduling', '生产排产'] },
    ask: [
      'Who schedules production, for which horizon, in which tool, by which constraint; what happens when a rush order comes in?',
      '谁排产、排多长时间、用什么工具、按什么瓶颈排；急单插进来怎么办？',
    ],
  },
  {
    id: 'order-handling',
    lands: { to: 'process', name: ['Order handling', '订单处理'] },
    ask: [
      'How does an order become work orders (to stock or to order), who promises the date, what happens on changes and cancellations?',
      '订单怎样变成工单（备货式还是按单生产），交期谁答复，改单、撤单怎么处理？',
    ],
  },
  {
    id: 'master-data',
    lands: { to: 'process', name: ['Items, BOMs and routings', '物料、BOM 与工艺'] },
    ask: [
      'Who maintains item codes, BOMs and routings, how many are there, how accurate are they, how does an engineering change reach the floor?',
      '物料编码、BOM、工艺路线谁维护，有多少、准不准，设计变更怎样传到车间？',
    ],
  },
  {
    id: 'inventory',
    lands: { to: 'process', name: ['Inventory', '库存管理'] },
    ask: [
      'How is stock kept: warehouses, bins, line-side stock, lots or serial numbers, issued or backflushed; how far is the book from the floor at a count?',
      '库存怎么管：几个库、有无货位和线边仓、批次或序列号、领料还是倒冲；盘点账实差多少？',
    ],
  },
  {
    id: 'reporting',
    lands: { to: 'process', name: ['Shop-floor reporting', '车间报工'] },
    ask: [
      'How is output reported (card, terminal, MES), when, who corrects a mistake, and does piece-work pay hang on it?',
      '报工怎么报（流转卡、终端、MES）、什么时候报、报错谁改，计件工资是否按它算？',
    ],
  },
  {
    id: 'quality',
    lands: { to: 'process', name: ['Quality and traceability', '质量与追溯'] },
    ask: [
      'Where are goods inspected (incoming, first article, in process, outgoing), who may release, and how far must a lot be traced, how fast?',
      '哪些环节检验（来料、首件、过程、出货）、谁能放行，批次要追溯到什么程度、多快查到？',
    ],
  },
  {
    id: 'costing',
    lands: { to: 'process', name: ['Costing and subcontracting', '成本与委外'] },
    ask: [
      'How is cost collected (standard or actual, overhead, scrap), how are subcontracted operations settled, and by which day is the month closed?',
      '成本怎么归集（标准还是实际、费用分摊、报废），委外怎么结算，每月几号前结账？',
    ],
  },
  {
    id: 'terminals',
    lands: { to: 'system', name: ['Shop-floor terminals and scanners', '车间终端与手持机'] },
    ask: [
      'When a terminal, scanner, label printer or scale fails during a shift, how do they report and issue material until it is back?',
      '当班时终端、手持机、标签机或电子秤坏了，恢复之前怎么报工和收发料？',
    ],
  },
];
