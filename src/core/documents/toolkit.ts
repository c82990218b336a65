import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Contact, Customer } from '../model/customer';
import { stateOf } from '../rules/items';
import type { DocumentLanguage } from './documentLanguage';
import { bullets, cell, inline, says, sections, table } from './markdown';
import { withoutSecrets } from '../secrets/withoutSecrets';
import { toolkitWords, type ToolkitWords } from './toolkitWords';

/**
 * The toolkit as one page of Markdown: emergency steps, fallbacks of the customer's systems, contacts, kit. Holds no
 * internal text, and no secret: none is named, and a plain one that stands in a text is blacked out.
 */
export function toolkitMarkdown(contents: TripContents, language: DocumentLanguage): string {
  const words = toolkitWords(language);
  const customer = contents.customer?.value;
  return `${sections(
    `# ${toolkitTitle(contents, language, inline)}`,
    `## ${words.emergency}`,
    words.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ...part(words.fallbacks, fallbacks(customer, words)),
    ...part(words.contacts, contacts(customer, words)),
    ...part(words.team, team(contents)),
    `## ${words.kit}`,
    kit(contents, words),
  )}\n`;
}

/** `escape`: how the trip's title is made safe; by default it is plain text without secrets. */
export function toolkitTitle(
  { trip, id, customer }: TripContents,
  language: DocumentLanguage,
  escape: (text: string) => string = withoutSecrets,
): string {
  const parts = [toolkitWords(language).title, trip.value.title ?? id, customer?.value.name];
  return parts.flatMap((text) => (says(text) ? [escape(text)] : [])).join(' · ');
}

function part(heading: string, text: string | undefined): readonly string[] {
  return text ? [`## ${heading}`, text] : [];
}

function fallbacks(customer: Customer | undefined, words: ToolkitWords): string | undefined {
  const rows = (customer?.systems ?? [])
    .filter(({ name, fallback }) => says(name) || says(fallback))
    .map(({ name, role, fallback }) => [cell(name), cell(role), cell(fallback) || words.noFallback]);
  return rows.length > 0 ? table([words.system, words.role, words.fallback], rows) : undefined;
}

function contacts(customer: Customer | undefined, words: ToolkitWords): string | undefined {
  const rows = (customer?.contacts ?? [])
    .filter(({ name, id }) => says(name) || says(id))
    .map((contact) => {
      const role = [cell(contact.role), contact.decides ? words.decides : ''].filter(Boolean).join(words.comma);
      return [cell(contact.name) || cell(contact.id), role, reach(contact, words)];
    });
  return rows.length > 0 ? table([words.name, words.job, words.reach], rows) : undefined;
}

/** By the preferred channel first; a number always. */
function reach(contact: Contact, { channels, comma }: ToolkitWords): string {
  const { channel } = contact;
  const means = (['phone', 'wechat', 'email'] as const)
    .filter((key) => contact[key] !== undefined && says(String(contact[key])))
    .sort((a, b) => Number(b === channel) - Number(a === channel))
    .map((key) => `${channels[key] ?? key} ${cell(String(contact[key]))}`);
  const named = channel !== undefined && (channel === 'phone' || channel === 'wechat' || channel === 'email');
  const preferred =
    channel !== undefined &&
    channel !== 'other' &&
    !(named && means.some((text) => text.startsWith(channels[channel] ?? '-')));
  return [...(preferred ? [channels[channel] ?? cell(channel)] : []), ...means].join(comma);
}

function team({ trip }: TripContents): string | undefined {
  const members = (trip.value.team ?? []).filter(({ name, id }) => says(name) || says(id));
  const lines = members.map(({ name, id, role }) =>
    [inlined(name) || inlined(id), inlined(role)].filter(Boolean).join(' · '),
  );
  return lines.length > 0 ? bullets(lines) : undefined;
}

function kit({ checklists }: TripContents, words: ToolkitWords): string {
  const lists = checklists.filter(({ id, value }) => (value.kind ?? id) === 'toolkit');
  const texts = lists.map(({ value }) => sections(inlined(value.note), items(value.items ?? [], '', words)));
  return texts.some(Boolean) ? sections(...texts) : words.noKit;
}

function items(all: readonly Item[], indent: string, words: ToolkitWords): string {
  return all
    .filter((item) => stateOf(item) !== 'skipped' && (says(item.text) || (item.items ?? []).length > 0))
    .map((item) => {
      const below = items(item.items ?? [], `${indent}  `, words);
      const box = below ? '' : stateOf(item) === 'done' ? '☑ ' : '☐ ';
      const note = inlined(item.note);
      const line = `${indent}- ${box}${inlined(item.text)}${note ? words.aside(note) : ''}`;
      return below ? `${line}\n${below}` : line;
    })
    .join('\n');
}

function inlined(text: string | undefined): string {
  return inline(text ?? '');
}
