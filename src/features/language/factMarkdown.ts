import * as vscode from 'vscode';
import type { World } from '../../core/language/candidates';
import type { Fact } from '../../core/language/hoverFacts';
import { docLanguage, keyDocIn } from '../../core/language/keyDocs';
import { placeAt } from '../../core/language/shape';
import { wordDocIn } from '../../core/language/wordDocs';
import type { Contact } from '../../core/model/customer';
import type { RecordKind } from '../../core/model/recordKind';
import { personName } from '../../core/rules/people';
import { stageOf } from '../../core/rules/stage';
import { channels, type Channel } from '../../core/model/words';
import { withoutSecrets } from '../../core/secrets/withoutSecrets';
import { channelLabel, decisionLabel, severityLabel, stageLabel } from '../../host/labels';
import { weekday } from './completion';
import { listed } from '../../host/punctuation';

/** A fact in words. Text of a record stands in it as text: nothing in it is a link, a command or a plain secret. */
export function factMarkdown(
  fact: Fact,
  kind: RecordKind,
  world: World,
  folder: vscode.Uri | undefined,
): vscode.MarkdownString | undefined {
  const language = docLanguage(vscode.env.language);
  switch (fact.type) {
    case 'key':
      return keyText(fact.pattern, kind);
    case 'word': {
      const doc = wordDocIn(fact.key, fact.word, language);
      return doc === undefined ? undefined : new vscode.MarkdownString(doc);
    }
    case 'item': {
      const { item, state, due, isOverdue, waitsFor, file } = fact;
      return lines(item.text ?? item.id ?? '', [
        stateText(state),
        due && (isOverdue ? vscode.l10n.t('overdue since {0}', due) : vscode.l10n.t('due {0}', due)),
        item.owner && nameIn(world, item.owner),
        waitsFor.length > 0 && vscode.l10n.t('Waits for: {0}', listed(waitsFor)),
        file,
      ]);
    }
    case 'objective': {
      const { text, id, measure, result } = fact.objective;
      return lines(text ?? id ?? '', [measure, result && wordDocIn('result', result, language)]);
    }
    case 'member':
      return lines(fact.member.name ?? fact.member.id ?? '', [fact.member.role, vscode.l10n.t('our team')]);
    case 'contact':
      return contactText(fact.contact, fact.customer);
    case 'issue': {
      const { value, id } = fact.file;
      return lines(value.title ?? id, [
        stageLabel(stageOf(value)),
        value.severity && severityLabel(value.severity),
        value.owner && nameIn(world, value.owner),
        value.due && vscode.l10n.t('due {0}', value.due),
      ]);
    }
    case 'change': {
      const { value, id } = fact.file;
      const status = value.decision?.status;
      return lines(value.title ?? id, [status ? decisionLabel(status) : vscode.l10n.t('not decided yet')]);
    }
    case 'feedback': {
      const { value, id } = fact.file;
      return lines(value.said ?? id, [
        value.from && nameIn(world, value.from),
        value.answer ? vscode.l10n.t('answered') : vscode.l10n.t('not answered yet'),
      ]);
    }
    case 'customer':
      return lines(fact.name ?? fact.id, [fact.industry]);
    case 'evidence':
      return evidenceText(fact.path, fact.isThere, folder);
    case 'date':
      return lines(fact.day, [
        weekday(fact.day),
        fact.dayOfTrip !== undefined && vscode.l10n.t('day {0} of the trip', fact.dayOfTrip),
      ]);
    case 'unknown':
      return lines(fact.id, [vscode.l10n.t('Nothing has this id.')]);
  }
}

function keyText(pattern: string, kind: RecordKind): vscode.MarkdownString | undefined {
  const doc = keyDocIn(kind, pattern, docLanguage(vscode.env.language));
  if (doc === undefined) return undefined;
  const shape = placeAt(kind, pattern.split('.'))?.shape;
  const words = shape?.type === 'word' ? `\n\n${shape.words.map((word) => `\`${word}\``).join(' · ')}` : '';
  return new vscode.MarkdownString(doc + words);
}

function contactText(contact: Contact, customer: string): vscode.MarkdownString {
  const { name, id, role, decides, channel, phone, email, wechat, timezone } = contact;
  return lines(name ?? id ?? '', [
    role,
    customer,
    decides === true && vscode.l10n.t('decides'),
    channel && vscode.l10n.t('best reached by {0}', channelName(channel)),
    phone !== undefined && String(phone),
    email,
    wechat !== undefined && vscode.l10n.t('WeChat: {0}', String(wechat)),
    timezone,
  ]);
}

function channelName(channel: string): string {
  const known = channels.find((word): word is Channel => word === channel);
  return known ? channelLabel(known) : channel;
}

const picture = /\.(?:png|jpe?g|gif|webp|bmp)$/i;

function evidenceText(path: string, isThere: boolean, folder: vscode.Uri | undefined): vscode.MarkdownString {
  const text = lines(path, [!isThere && vscode.l10n.t('This file is not there.')]);
  if (isThere && folder && picture.test(path)) {
    text.appendMarkdown(`\n\n![](${vscode.Uri.joinPath(folder, path).toString()}|width=320)`);
  }
  return text;
}

function stateText(state: 'open' | 'done' | 'skipped'): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('open');
    case 'done':
      return vscode.l10n.t('done');
    case 'skipped':
      return vscode.l10n.t('skipped');
  }
}

function nameIn({ contents }: World, who: string): string {
  return contents ? personName(who, contents.trip.value, contents.customer?.value) : who;
}

/** A first line in bold, and what else is known behind dots. */
function lines(title: string, others: readonly (string | false | undefined)[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(oneLine(title)).appendMarkdown('**');
  const rest = others.filter((other): other is string => typeof other === 'string' && other !== '');
  if (rest.length > 0) text.appendMarkdown('\n\n').appendText(rest.map(oneLine).join(' · '));
  return text;
}

function oneLine(text: string): string {
  const line = withoutSecrets(text).trim().replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
