/*
 * Every id that package.json and the code share, once. A test holds them against the manifest.
 */

export const commandIds = {
  newTrip: 'onsite.newTrip',
  scaffoldDeliverables: 'onsite.scaffoldDeliverables',
  logIssue: 'onsite.logIssue',
  buildRetro: 'onsite.buildRetro',
  toggleItem: 'onsite.toggleItem',
  refresh: 'onsite.refresh',
  undo: 'onsite.undo',
  redo: 'onsite.redo',
  describeIssue: 'onsite.describeIssue',
  analyzeIssue: 'onsite.analyzeIssue',
  proposeIssue: 'onsite.proposeIssue',
  resolveIssue: 'onsite.resolveIssue',
  confirm: 'onsite.confirm',
  dropIssue: 'onsite.dropIssue',
  nextStep: 'onsite.nextStep',
  setSeverity: 'onsite.setSeverity',
  assignIssue: 'onsite.assignIssue',
  setReporter: 'onsite.setReporter',
  filterTrips: 'onsite.filterTrips',
  clearFilter: 'onsite.clearFilter',
  openNode: 'onsite.openNode',
  openToSide: 'onsite.openToSide',
  copyId: 'onsite.copyId',
  revealInTree: 'onsite.revealInTree',
  revealInExplorer: 'onsite.revealInExplorer',
  showLog: 'onsite.showLog',
  openSource: 'onsite.openSource',
  newCustomer: 'onsite.newCustomer',
  interviewCustomer: 'onsite.interviewCustomer',
  buildInterviewSheet: 'onsite.buildInterviewSheet',
  copyContact: 'onsite.copyContact',
  mailContact: 'onsite.mailContact',
  callContact: 'onsite.callContact',
  addChecklist: 'onsite.addChecklist',
  addItem: 'onsite.addItem',
  addSubItem: 'onsite.addSubItem',
  editItem: 'onsite.editItem',
  moveItem: 'onsite.moveItem',
  moveItemUp: 'onsite.moveItemUp',
  moveItemDown: 'onsite.moveItemDown',
  skipItem: 'onsite.skipItem',
  unskipItem: 'onsite.unskipItem',
  deleteItem: 'onsite.deleteItem',
  copyItems: 'onsite.copyItems',
  readyItems: 'onsite.readyItems',
  setSecret: 'onsite.setSecret',
  copySecret: 'onsite.copySecret',
  forgetSecret: 'onsite.forgetSecret',
  moveSecret: 'onsite.moveSecret',
  printToolkit: 'onsite.printToolkit',
} as const;
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

export const viewIds = { trips: 'onsite.trips', customers: 'onsite.customers' } as const;
export const containerIds = { onsite: 'onsite' } as const;

export const contextKeys = {
  /** A filter is set on the trips view. */
  filtered: 'onsite.filtered',
  /** The trips are known: what the welcome view says holds. */
  ready: 'onsite.ready',
  /** The active editor's file is an issue that has a next step. */
  issueInView: 'onsite.issueInView',
  /** There is a change of ours that can be taken back, or made again. */
  canUndo: 'onsite.canUndo',
  canRedo: 'onsite.canRedo',
} as const;

export const settingIds = {
  inlayHints: 'onsite.inlayHints',
  me: 'onsite.me',
  badge: 'onsite.badge',
  templateFolders: 'onsite.templateFolders',
} as const;
