import type { CustomerTreeNode } from '../../core/tree/customerNodes';
import type { TreeTarget } from '../../host/commands';
import type { Row } from '../../host/tree/row';

/** A row of the customers view. */
export type CustomerRow = Row<CustomerTreeNode>;

/** What a row stands for: a customer's file, or a place in it; a trip to the customer. */
export function targetOf({ folder, path, at }: CustomerTreeNode): TreeTarget {
  return { folder, path, ...(at ? { at } : {}) };
}
