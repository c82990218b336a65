import type { DocumentLanguage } from '../documents/documentLanguage';

/**
 * Comment lines that show what else is worth knowing, for the keys that the file does not have; without their `#` they
 * are a valid rest of the file.
 */
export function customerHints(language: DocumentLanguage, known: ReadonlySet<string> = new Set()): string {
  const [head, ...sections] = (language === 'zh-cn' ? chinese : english).trimEnd().split('\n\n');
  const open = sections.filter((section) => !known.has(/^# ([A-Za-z]+):/m.exec(section)?.[1] ?? ''));
  return open.length === 0 ? '' : `${[head, ...open].join('\n\n')}\n`;
}

const english = `# Take the "# " away from what you know and fill it in; ask for the rest before departure.

# Sites, departments, who reports to whom.
# organisation: |
#   One plant in Suzhou, 400 people. Production, warehouse and purchasing report to the plant manager.

# The core business processes: how they run today, in their words.
# processes:
#   - {id: scheduling, name: Production scheduling, notes: Weekly plan in a spreadsheet}
#   - {id: inventory, name: Inventory, notes: Two warehouses and line-side stock}
#   - {id: orders, name: Order handling, notes: "Rush orders are promised by phone"}

# Systems in use, and what to do when one of them or the network is down.
# systems:
#   - {name: Old ERP, role: finance and stock, fallback: paper slips, entered the next morning}

# What hurts today, and the need behind it.
# painPoints:
#   - {text: Month end takes five days, need: See the margin of an order while it can still be changed}

# How they like to work with us.
# customs: {language: en, channel: email, ceremony: short and to the point}

# Whom to talk to, who decides, how to reach them.
# contacts:
#   - {id: wang, name: Ms Wang, role: IT lead, decides: true, channel: email}
`;

const chinese = `# 知道的先去掉行首的“# ”填上，不知道的出发前问清楚。

# 厂区（门店）、部门、汇报关系
# organisation: |
#   苏州一个厂区，约 400 人；生产、仓库、采购归厂长管。

# 核心业务流程：现在怎么跑，用客户自己的话写
# processes:
#   - {id: scheduling, name: 生产排产, notes: 每周一份 Excel 排产表}
#   - {id: inventory, name: 库存, notes: 两个仓库加线边仓}
#   - {id: orders, name: 订单处理, notes: 急单由销售电话答复交期}

# 在用系统，以及它（或网络）出故障时怎么办
# systems:
#   - {name: 旧 ERP, role: 财务与库存, fallback: 先手工开单，次日早上补录}

# 现在的痛点，以及背后的真实需求
# painPoints:
#   - {text: 月结要五天, need: 订单还能调整时就看到毛利}

# 沟通习惯
# customs: {language: zh-CN, channel: wechat, ceremony: 首次见面较正式，之后有事直说}

# 找谁、谁拍板、怎么联系
# contacts:
#   - {id: wang, name: 王经理, role: 信息部负责人, decides: true, channel: wechat}
`;
