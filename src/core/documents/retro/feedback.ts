import type { Feedback } from '../../model/feedback';
import { categories } from '../../model/words';
import { inline, says, sections } from '../markdown';
import { aside, compact, entry, heading, joined, labelled, subheading } from './phrases';
import { feedbackTitle, recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** What the customer said, the need behind it and what answers it, filed by category. */
export function feedbackPart(context: RetroContext): string {
  const { contents, words } = context;
  const say = words.retro.feedback;
  const all = contents.feedback.map(({ value }) => value);
  if (all.length === 0) return sections(heading(say.title), say.none);
  const filed = [...categories, undefined]
    .map((category) => ({
      title: category === undefined ? say.unfiled : words.categories[category],
      of: all.filter((one) => one.category === category),
    }))
    .filter(({ of }) => of.length > 0);
  const titles = new Map(
    [...contents.issues, ...contents.changes].map(
      ({ id, value }) => [id.normalize(), recordTitle(value, words)] as const,
    ),
  );
  return sections(
    heading(say.title),
    say.total(all.length) +
      aside(
        words,
        filed.map(({ title, of }) => `${title} ${of.length}`),
      ),
    ...filed.map(({ title, of }) =>
      sections(
        subheading(title.charAt(0).toUpperCase() + title.slice(1)),
        of.map((one) => told(one, titles, context)).join('\n'),
      ),
    ),
  );
}

function told(one: Feedback, titles: ReadonlyMap<string, string>, context: RetroContext): string {
  const { words, times, who } = context;
  const say = words.retro.feedback;
  const led = [one.issue, one.change]
    .flatMap((id) => (id === undefined ? [] : [titles.get(id.normalize())]))
    .filter((title) => title !== undefined);
  const said = says(one.said) ? words.quoted(compact(one.said, '  ').trimStart()) : inline(feedbackTitle(one, words));
  const { answer } = one;
  return entry(words.label(joined(words, [who(one.from) || say.somebody, times.day(one.at)])) + said, [
    labelled(words, say.asked, one.asked, '  '),
    says(one.said) ? labelled(words, say.need, one.need, '  ') : '',
    labelled(words, say.answer, says(answer?.text) ? answer.text : say.unanswered, '  ') +
      (says(answer?.text) ? aside(words, [who(answer.by), times.day(answer.at)]) : ''),
    led.length ? `  ${words.label(say.ledTo)}${led.map(inline).join(words.comma)}` : '',
  ]);
}
