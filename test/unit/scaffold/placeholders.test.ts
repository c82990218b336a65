import assert from 'node:assert/strict';
import { readRecord } from '../../../src/core/format/readRecord';
import { filled, placeholderNames, placeholdersOf, unknownPlaceholders } from '../../../src/core/scaffold/placeholders';

describe('placeholders', () => {
  const trip = {
    title: 'T',
    customer: 'acme',
    start: '2026-03-09',
    end: '2026-03-20',
    timezone: 'UTC',
    site: { city: '苏州' },
  };

  it('stand for what is known of the trip and its customer', () => {
    const values = placeholdersOf(trip, { name: 'ACME', industry: 'retail' });
    assert.deepEqual([...values.keys()], [...placeholderNames]);
    const text = placeholderNames.map((name) => `{{${name}}}`).join(' ');
    assert.equal(filled(text, values), 'ACME retail T 2026-03-09 2026-03-20 UTC 苏州');
    assert.equal(
      filled('{{ customer.name }}', placeholdersOf(trip, undefined)),
      'acme',
      'the id where there is no name',
    );
  });

  it('stay where nothing is known, and are not looked for in what was put in', () => {
    assert.equal(filled('{{trip.city}} {{nobody}}', placeholdersOf({}, undefined)), '{{trip.city}} {{nobody}}');
    const values = placeholdersOf({ title: '{{customer.name}}' }, { name: '$& $1' });
    assert.equal(filled('{{trip.title}} {{customer.name}}', values), '{{customer.name}} $& $1');
  });

  it('are reported where nothing ever will be, each text’s own once', () => {
    const value = { title: '{{a}} {{a}} {{trip.title}}', items: [{ text: 'x' }, { text: '{{ Customer.Name }}' }] };
    assert.deepEqual(unknownPlaceholders(value), [
      { path: ['title'], name: 'a' },
      { path: ['items', 1, 'text'], name: 'Customer.Name' },
    ]);
    assert.deepEqual(unknownPlaceholders({ text: '{ {a} } {{}' }), []);
  });

  it('are a problem of templates only', () => {
    const text = 'kind: deliverables\nitems:\n  - id: a\n    text: "{{customer.nmae}}"\n';
    const [problem, ...others] = readRecord('template', text).problems;
    assert.deepEqual(others, []);
    assert.deepEqual(problem, {
      code: 'unknown-placeholder',
      path: ['items', 0, 'text'],
      data: { value: '{{customer.nmae}}', words: placeholderNames },
    });
    assert.deepEqual(readRecord('checklist', text).problems, []);
  });
});
