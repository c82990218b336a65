import type { Checklist } from '../../../src/core/model/checklist';

/** A template with a heading, a gate below it and a date that counts from the trip. */
export const nestedTemplate: Checklist = {
  title: 'T',
  items: [
    {
      id: 'data',
      text: 'Data',
      items: [
        { id: 'sample', text: 'Sample' },
        { id: 'bulk', text: 'Bulk', requires: ['sample'] },
      ],
    },
    { id: 'manual', text: 'Manual', due: 'end-1d' },
  ],
};
