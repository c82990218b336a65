import type { Question } from '../question';

export const retailQuestions: readonly Question[] = [
  {
    id: 'store-pos',
    lands: { to: 'process', name: ['Store POS', '门店收银'] },
    ask: [
      'How many stores and lanes, which ways to pay, how long does a sale take at the peak, who may void, discount and open the drawer?',
      '多少门店、多少收银台、支持哪些支付方式，高峰一单多久，谁能作废、打折、开钱箱？',
    ],
  },
  {
    id: 'membership',
    lands: { to: 'process', name: ['Membership and points', '会员与积分'] },
    ask: [
      'How is a member recognised at the till, how are points earned, spent and given back on returns, and who settles a dispute?',
      '收银时怎么识别会员，积分怎么攒、怎么花、退货怎么扣，有争议谁处理？',
    ],
  },
  {
    id: 'promotions',
    lands: { to: 'process', name: ['Prices and promotions', '价格与促销'] },
    ask: [
      'Who sets prices and promotions, when do they reach the tills and the shelf labels, which combinations stack, what if they differ?',
      '价格和促销谁定、什么时候下发到收银机和价签，哪些能叠加，价签和收银不一致怎么办？',
    ],
  },
  {
    id: 'cash-up',
    lands: { to: 'process', name: ['Cash-up and banking', '日结与对账'] },
    ask: [
      'How is a shift closed (blind count, float, banking), who reconciles cards and wallets with the bank, by when, how are differences booked?',
      '交班日结怎么做（盲点、备用金、缴款），刷卡和扫码谁与银行对账、几点前对完，差异怎么记？',
    ],
  },
  {
    id: 'replenishment',
    lands: { to: 'process', name: ['Replenishment and receiving', '补货与收货'] },
    ask: [
      'Who orders what by which hour, what does the system propose, how is a delivery received and a shortage claimed?',
      '谁在几点前订什么货、哪些由系统建议，到货怎么验收、短少怎么索赔？',
    ],
  },
  {
    id: 'returns',
    lands: { to: 'process', name: ['Returns and exchanges', '退换货'] },
    ask: [
      'Which returns are taken (other store, no receipt, online order), who approves, how is the money paid back?',
      '哪些情况能退换（异店、无小票、线上单），谁审批，钱怎么退？',
    ],
  },
  {
    id: 'stock-take',
    lands: { to: 'process', name: ['Stock-taking and shrinkage', '盘点与损耗'] },
    ask: [
      'How often is stock counted, does the store close for it, how are fresh goods, waste and shrinkage written off, by whom?',
      '多久盘点一次、要不要闭店，生鲜、报损和损耗怎么核销、谁批？',
    ],
  },
  {
    id: 'tills',
    lands: { to: 'system', name: ['Tills and payment terminals', '收银机与支付终端'] },
    ask: [
      'When a till, the card terminal or the wallet payment is down at the peak, how does the store go on selling, and how are points and stock posted later?',
      '高峰时收银机、刷卡机或扫码支付坏了，门店怎么继续卖，积分和库存事后怎么补？',
    ],
  },
];
