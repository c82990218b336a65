import type { Docs } from './keyDocs';

/** Keys that mean the same wherever they stand, with the key that they stand under where that matters. */
export const sharedDocs: Docs = {
  'confirmed.at': ['When the customer confirmed, with the site’s offset.', '客户确认的时间，带现场时区偏移。'],
  'confirmed.by': [
    'Who confirmed for the customer: a contact’s id, or a name.',
    '客户方由谁确认：联系人的 id，或直接写姓名。',
  ],
  'confirmed.via': ['How the confirmation was given.', '通过什么方式确认的。'],
  'confirmed.satisfied': ['Whether the customer is satisfied with it.', '客户是否满意。'],
  'confirmed.evidence': [
    'The file that proves it: a path in the trip, such as `evidence/signoff.jpg`.',
    '确认的佐证材料：相对出差文件夹的路径，例如 `evidence/signoff.jpg`。',
  ],
  'confirmed.digest': [
    'Binds the confirmation to the content that was confirmed. Written by the Confirm command; a later change of the content makes the confirmation stale.',
    '把确认与当时的内容绑定，由“确认”命令写入；之后内容有改动，这条确认即失效。',
  ],
  'confirmed.note': ['A word on the confirmation.', '对这次确认的补充说明。'],
  'resolved.at': ['When it was resolved, with the site’s offset.', '解决的时间，带现场时区偏移。'],
  'resolved.by': ['Who resolved it.', '由谁解决。'],
  'resolved.note': ['What was done in the end.', '最终做了什么。'],
  'dropped.at': ['When it was dropped.', '决定不再处理的时间。'],
  'dropped.by': ['Who decided to drop it.', '由谁决定不再处理。'],
  'dropped.why': ['Why it is not pursued any further.', '为什么不再处理。'],
  'skipped.why': [
    'Why it is not done. Without a reason the item stays open.',
    '为什么不做。没有理由的跳过不算数，事项仍为未完成。',
  ],
  'skipped.at': ['When it was decided to skip it.', '决定跳过的时间。'],
  'skipped.by': ['Who decided to skip it.', '由谁决定跳过。'],
  'override.why': ['Why it was ticked though a gate was open.', '前置条件未满足时为什么仍然勾选。'],
  'override.at': ['When that was decided.', '决定放行的时间。'],
  'override.by': ['Who decided that.', '由谁决定放行。'],
  confirmed: [
    'The customer’s word that it is as recorded: by whom, when, how. The Confirm command fills it in.',
    '客户确认内容属实：谁、何时、以何种方式。由“确认”命令填写。',
  ],
  evidence: [
    'Files that prove it: paths in the trip, such as `evidence/log.txt`.',
    '佐证材料：相对出差文件夹的路径，例如 `evidence/log.txt`。',
  ],
  internal: [
    'For the team only: it never gets into a document for the customer.',
    '仅供团队内部查看，绝不会出现在给客户的文档里。',
  ],
};
