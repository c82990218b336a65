import * as v from 'valibot';
import { confirmationSchema, reasonSchema } from './confirmation';
import { dueDate, flag, list, map, maybe, text, time } from './fields';

const itemEntries = {
  id: maybe(text),
  text: maybe(text),
  done: maybe(flag),
  doneAt: maybe(time),
  doneBy: maybe(text),
  requires: maybe(list(text)),
  objective: maybe(text),
  owner: maybe(text),
  due: maybe(dueDate),
  optional: maybe(flag),
  evidence: maybe(list(text)),
  skipped: maybe(reasonSchema),
  override: maybe(reasonSchema),
  confirmed: maybe(confirmationSchema),
  note: maybe(text),
  internal: maybe(text),
  secret: maybe(text),
};
type OwnKeys = { readonly [K in keyof typeof itemEntries]?: v.InferOutput<(typeof itemEntries)[K]> };

/** One line of a checklist; a parent stores no `done`, its children say it. */
export type Item = OwnKeys & { readonly items?: readonly Item[] | undefined };

export const itemSchema: v.GenericSchema<unknown, Item> = map({
  ...itemEntries,
  items: maybe(list(v.lazy(() => itemSchema))),
}) as unknown as v.GenericSchema<unknown, Item>;

/** `checklists/*.yaml`, and a template of one in `knowledge/templates`. */
export const checklistSchema = map({
  kind: maybe(text),
  title: maybe(text),
  items: maybe(list(itemSchema)),
  note: maybe(text),
  internal: maybe(text),
});
export type Checklist = v.InferOutput<typeof checklistSchema>;
