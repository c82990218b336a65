import type { Contact, Customer } from '../model/customer';
import { foldName, oneLine } from '../scaffold/slug';
import type { Question, Words } from './question';

/** What the profile says to a question; undefined where it is still to be asked. */
export function answerOf({ id, lands }: Question, customer: Customer): string | undefined {
  switch (lands.to) {
    case 'organisation':
      return filled(customer.organisation);
    case 'process':
      return filled(customer.processes?.[processIndex(id, lands.name, customer)]?.notes);
    case 'system':
      return filled(customer.systems?.[systemIndex(lands.name, customer)]?.fallback);
    case 'pain': {
      const { topic } = lands;
      if (topic) return filled(customer.painPoints?.[painIndex(topic, customer)]?.need);
      return filled(customer.painPoints?.find(({ text }) => filled(text) && !isTopic(text))?.text);
    }
    case 'customs':
      return filled(customer.customs?.[lands.key]);
    case 'decider': {
      const decider = customer.contacts?.find(({ decides }) => decides);
      return decider && filled([decider.name ?? decider.id, decider.role].filter(Boolean).join(' · '));
    }
  }
}

/** Index of the process that a question is about, by its id or by its name in either language; else -1. */
export function processIndex(id: string, name: Words, { processes = [] }: Customer): number {
  const byId = processes.findIndex((process) => isSame(process.id, id));
  return byId >= 0 ? byId : processes.findIndex((process) => isOneOf(process.name, name));
}

export function systemIndex(name: Words, { systems = [] }: Customer): number {
  return systems.findIndex((system) => isOneOf(system.name, name));
}

export function painIndex(topic: Words, { painPoints = [] }: Customer): number {
  return painPoints.findIndex(({ text }) => isOneOf(text, topic));
}

export function contactIndex(name: string, { contacts = [] }: Customer): number {
  return contacts.findIndex((contact: Contact) => isSame(contact.name, name) || isSame(contact.id, name));
}

/** Topics stand for a question: they say nothing of what hurts. */
export const successTopic: Words = ['What counts as success', '怎样算成功'];

function isTopic(text: string | undefined): boolean {
  return isOneOf(text, successTopic);
}

function isOneOf(text: string | undefined, words: Words): boolean {
  return words.some((word) => isSame(text, word));
}

function isSame(text: string | undefined, other: string): boolean {
  return text !== undefined && foldName(oneLine(text)) === foldName(oneLine(other));
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() ? text.trim() : undefined;
}
