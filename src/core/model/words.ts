/* The closed lists of words of the conventions. Their order is the order in which they are offered. */

export const goals = ['go-live', 'fix', 'training', 'migration', 'upgrade', 'survey', 'other'] as const;
export const results = ['achieved', 'partial', 'missed'] as const;
export const causes = [
  'change-requests',
  'customer-cooperation',
  'technical',
  'data',
  'resources',
  'scope',
  'external',
  'other',
] as const;
export const severities = ['blocker', 'major', 'minor', 'question'] as const;
export const channels = ['signature', 'email', 'wechat', 'feishu', 'phone', 'meeting', 'other'] as const;
export const decisions = ['accepted', 'declined', 'deferred'] as const;
export const categories = ['technical', 'process', 'service'] as const;
export const stages = ['described', 'analyzed', 'proposed', 'resolved', 'confirmed', 'dropped'] as const;
export const phases = ['active', 'planned', 'done'] as const;
export const blocks = ['morning', 'afternoon', 'evening'] as const;
/** Kinds of checklists with a meaning of their own, in the order of the tree; any other word is a kind too. */
export const checklistKinds = ['deliverables', 'preparation', 'toolkit', 'cutover'] as const;

export type Goal = (typeof goals)[number];
export type Result = (typeof results)[number];
export type Cause = (typeof causes)[number];
export type IssueSeverity = (typeof severities)[number];
export type Channel = (typeof channels)[number];
export type Decision = (typeof decisions)[number];
export type Category = (typeof categories)[number];
/** Derived from what an issue holds, never stored. */
export type Stage = (typeof stages)[number];
/** Derived from a trip's dates and the site's clock, never stored. */
export type Phase = (typeof phases)[number];
export type Block = (typeof blocks)[number];
