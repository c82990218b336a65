import type { Problem } from '../model/problem';

const day = /^\d{4}-\d{2}-\d{2}$/;
const startsWithDay = /^\d{4}-\d{2}-\d{2}(?:[Tt ].+)?$/;

/**
 * Whether a tool that reads the contributed JSON Schemas reports this problem by itself: what a value's type is, which
 * words it may be, how it is to be written; not what a calendar or another record says. A test holds it against one.
 */
export function isCheckedBySchema({ code, data }: Problem): boolean {
  const value = data?.['value'];
  switch (code) {
    case 'unknown-word':
    case 'wrong-type':
    case 'bare-placeholder':
      return true;
    case 'bad-date':
      return typeof value === 'string' && !day.test(value);
    case 'bad-time':
      return typeof value === 'string' && !startsWithDay.test(value);
    default:
      return false;
  }
}
