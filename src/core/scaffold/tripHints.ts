import type { DocumentLanguage } from '../documents/documentLanguage';

/**
 * Comment lines that show what else a trip can hold; without their `#` they are a valid rest of the file. Nothing about
 * the team where it is in the file already.
 */
export function tripHints(language: DocumentLanguage, hasTeam = false): string {
  const all = language === 'zh-cn' ? chinese : english;
  if (!hasTeam) return all;
  return all
    .split('\n\n')
    .filter((block) => !/^# team:/m.test(block))
    .join('\n\n');
}

const english = `# Take the "# " away from what you need and fill it in.

# Where to go.
# site: {city: Suzhou, address: "Building 3, 18 Xinghu Street"}

# Who goes; other records name people by these ids.
# team:
#   - {id: li, name: Li Lei, role: implementation engineer}

# What was agreed with the project manager, the customer's contact and the team. Each objective has a measure that
# nobody can argue about afterwards. At the end add to each its result: achieved, partial or missed.
# objectives:
#   - id: order-to-cash
#     text: Orders, delivery and invoices run on the new system
#     measure: three working days without fallback
`;

const chinese = `# 需要哪一段，就去掉行首的“# ”，按实际情况填写。

# 去哪里
# site: {city: 苏州, address: 星湖街 18 号 3 号楼}

# 谁去；其他文件用这里的 id 指人
# team:
#   - {id: li, name: 李雷, role: 实施工程师}

# 与项目经理、客户对接人和团队商定的目标，每个目标配一个事后不会有争议的衡量标准。
# 出差结束时给每个目标补上 result：achieved（达成）、partial（部分达成）或 missed（未达成）。
# objectives:
#   - id: order-to-cash
#     text: 订单、发货、开票全部在新系统中运行
#     measure: 连续三个工作日不再使用旧流程
`;
