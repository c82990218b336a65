import type * as v from 'valibot';
import { flag, list, map, maybe, text, textOrNumber } from './fields';

export const contactSchema = map({
  id: maybe(text),
  name: maybe(text),
  role: maybe(text),
  decides: maybe(flag),
  channel: maybe(text),
  language: maybe(text),
  timezone: maybe(text),
  phone: maybe(textOrNumber),
  email: maybe(text),
  wechat: maybe(textOrNumber),
});
export type Contact = v.InferOutput<typeof contactSchema>;

/** `customers/*.yaml`; its id is the file's stem. */
export const customerSchema = map({
  name: maybe(text),
  industry: maybe(text),
  organisation: maybe(text),
  processes: maybe(list(map({ id: maybe(text), name: maybe(text), notes: maybe(text) }))),
  systems: maybe(list(map({ name: maybe(text), role: maybe(text), fallback: maybe(text) }))),
  painPoints: maybe(list(map({ text: maybe(text), need: maybe(text) }))),
  customs: maybe(map({ language: maybe(text), channel: maybe(text), ceremony: maybe(text), notes: maybe(text) })),
  contacts: maybe(list(contactSchema)),
  internal: maybe(text),
});
export type Customer = v.InferOutput<typeof customerSchema>;
