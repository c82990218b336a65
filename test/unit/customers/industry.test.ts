import assert from 'node:assert/strict';
import { industryOf } from '../../../src/core/customers/industry';
import { questionsFor } from '../../../src/core/customers/questionsFor';
import { usualTemplates } from '../../../src/core/scaffold/templateCatalog';

const called = [
  ['Manufacturing ', 'manufacturing'],
  [' 汽车零部件制造 ', 'manufacturing'],
  ['machine workshop', 'manufacturing'],
  ['连锁超市', 'retail'],
  ['supermarket', 'retail'],
  ['餐饮', 'retail'],
  ['Third-party logistics', 'wholesale'],
  ['供应链', 'wholesale'],
  ['三甲医院', 'healthcare'],
  ['medical devices', 'healthcare'],
  ['Bank', 'finance'],
  ['Securities firm', 'finance'],
  ['大学', 'education'],
  ['training college', 'education'],
  ['IT services', 'services'],
  ['物业公司', 'services'],
  ['beekeeping', 'general'],
] as const;

describe('an industry', () => {
  for (const [word, industry] of called) {
    it(`called ${word.trim()} has the questions and the deliverables of ${industry}`, () => {
      assert.equal(industryOf(word), industry);
      assert.deepEqual(questionsFor(word), questionsFor(industry));
      assert.ok(usualTemplates('go-live', word).includes(`industry-${industry}`));
    });
  }

  it('that nobody has said is none', () => {
    assert.equal(industryOf('  '), undefined);
    assert.equal(industryOf(undefined), undefined);
    assert.deepEqual(questionsFor(undefined), questionsFor('general'));
  });
});
