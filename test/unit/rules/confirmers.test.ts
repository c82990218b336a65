import assert from 'node:assert/strict';
import { confirmers } from '../../../src/core/rules/confirmers';

describe('confirmers', () => {
  const contacts = [
    { id: 'he', name: '何伟' },
    { id: 'zhao', name: '赵志强', decides: true },
    { id: 'wu', name: '吴建国' },
  ];
  const team = [{ id: 'lin', name: '林晓雯' }];
  const order = (asker?: string) => confirmers(contacts, team, asker).map(({ id, name }) => id ?? name);

  it('puts who asked first, then who decides', () => {
    assert.deepEqual(order('wu'), ['wu', 'zhao', 'he']);
    assert.deepEqual(order('吴建国'), ['wu', 'zhao', 'he']);
    assert.deepEqual(order('zhao'), ['zhao', 'he', 'wu']);
    assert.deepEqual(order(), ['zhao', 'he', 'wu']);
  });

  it('knows one of the customer’s by a name alone, and offers nobody of the team', () => {
    assert.deepEqual(order('王主任'), ['王主任', 'zhao', 'he', 'wu']);
    assert.deepEqual(order('lin'), ['zhao', 'he', 'wu']);
    assert.deepEqual(order('林晓雯'), ['zhao', 'he', 'wu']);
  });
});
