import type { Review } from '../../model/review';
import { bullets, says, sections } from '../markdown';
import { aside, compact, heading, subheading, textBullets } from './phrases';
import type { RetroContext } from './retroContext';

/** The weekly reviews, in the order of the weeks. */
export function reviewsPart(context: RetroContext): string {
  const { contents, words, times, who } = context;
  const say = words.retro.reviews;
  if (contents.reviews.length === 0) return sections(heading(say.title), say.none);
  // A record's id is a file's name, which some file systems spell with more characters than the text.
  const said = new Map(contents.feedback.map(({ id, value }) => [id.normalize(), value] as const));
  const quotes = ({ feedback }: Review) => {
    const entries = (feedback ?? []).flatMap((id) => {
      const one = said.get(id.normalize());
      // A reference that leads nowhere is an id, which says nothing to a reader; anything else was written to be read.
      if (!one) return recordId.test(id) || !says(id) ? [] : [compact(id, '  ').trimStart()];
      const text = compact(one.said ?? one.need ?? '', '  ').trimStart();
      return text ? [words.quoted(text) + aside(words, [who(one.from), times.day(one.at)])] : [];
    });
    return entries.length ? bullets(entries) : undefined;
  };
  const reviews = contents.reviews.map(({ id, value }) => {
    const parts = (
      [
        [say.well, textBullets(value.well)],
        [say.badly, textBullets(value.badly)],
        [say.next, textBullets(value.next)],
        [say.feedback, quotes(value)],
      ] as const
    ).flatMap(([label, list]) => (list === undefined ? [] : [`${words.label(label).trim()}\n\n${list}`]));
    const people = (value.with ?? [])
      .map((one) => who(one))
      .filter(Boolean)
      .join(words.comma);
    const day = times.day(value.at);
    return sections(
      subheading(week.test(id) ? id + (day ? words.aside(day) : '') : (day ?? words.untitled)),
      people && words.label(say.with) + people,
      ...(parts.length ? parts : [say.empty]),
    );
  });
  return sections(heading(say.title), ...reviews);
}

const recordId = /^\d{4}-\d{2}-\d{2}-\S+$/;
const week = /^\d{4}-W\d{2}$/;
