import assert from 'node:assert/strict';
import { industries } from '../../../src/core/customers/industry';
import { inLanguage } from '../../../src/core/customers/question';
import { questionsFor } from '../../../src/core/customers/questionsFor';

const chinese = /\p{Script=Han}/u;

describe('the questions for an industry', () => {
  for (const industry of industries) {
    it(`are ten to fifteen for ${industry}, in both languages, each with an id of its own that a part can bear`, () => {
      const questions = questionsFor(industry);
      assert.ok(questions.length >= 10 && questions.length <= 15, String(questions.length));
      assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length, 'ids');
      for (const question of questions) {
        assert.match(question.id, /^[a-z][a-z-]*$/);
        assert.match(inLanguage(question.ask, 'en'), /\?( \(.+\))?$/, question.id);
        assert.doesNotMatch(inLanguage(question.ask, 'en'), chinese);
        assert.match(inLanguage(question.ask, 'zh-cn'), chinese);
        assert.match(inLanguage(question.ask, 'zh-cn'), /？(（.+）)?$/, question.id);
      }
    });

    it(`of ${industry} go through its processes and ask for a fallback, a need, who decides and what is off limits`, () => {
      const places = questionsFor(industry).map(({ lands }) => lands.to);
      assert.ok(places.filter((to) => to === 'process').length >= 5, places.join());
      for (const to of ['organisation', 'system', 'pain', 'customs', 'decider'] as const) {
        assert.ok(places.includes(to), to);
      }
    });
  }
});
