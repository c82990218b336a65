import type { TripContents } from './contents';

/** What a trip holds that has nothing but its own file. */
export const noRecords: Omit<TripContents, 'folder' | 'id' | 'trip'> = {
  checklists: [],
  issues: [],
  changes: [],
  feedback: [],
  days: [],
  reviews: [],
  evidence: [],
  reports: [],
  otherEvidence: [],
  hasRetro: false,
  customer: undefined,
};
