import * as vscode from 'vscode';
import type { Answers } from '../../core/customers/landAnswers';
import { isBlank, optionalText, optionalUriOrText, requiredText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { customersNear } from '../../host/customers';
import { UserError } from '../../host/errors';
import { isThere } from '../../host/exists';
import { industryChoices } from '../../host/industries';
import { showMade } from '../../host/made';
import { oneByOne } from '../../host/oneByOne';
import { customersFolder, rootFrom, writable } from '../../host/roots';
import type { Services } from '../../host/services';
import { asTyped, askPick, askSteps, askText, back, type Step } from '../../host/steps';
import { questionStep, type Asked } from './askQuestions';
import { interviewAnswersFrom } from './interviewAnswers';

interface NewCustomerAnswers {
  readonly root: vscode.Uri;
  readonly name: string;
  readonly industry: string | undefined;
  /** Of the customer's documents; by default the interface's. */
  readonly language: string | undefined;
  readonly answers: Answers;
}

/**
 * `onsite.newCustomer {name, industry?, root?, language?, answers?}`: a customer's file with what is known, and the sheet
 * with what is still to be asked. `answers`: texts by the ids of the industry's questions. Gives the file's Uri.
 */
export function registerNewCustomer(services: Services): vscode.Disposable {
  const make = oneByOne(makeCustomer);
  return registerCommand(commandIds.newCustomer, services.log, async (call) => {
    const answers = await answersOf(call, services);
    const uri = await make(answers, services);
    await showMade(uri, (text) => text.indexOf('\n\n') + 2);
    return uri;
  });
}

async function answersOf(call: Call, services: Services): Promise<NewCustomerAnswers> {
  if (call.by === 'person') return ask(services);
  const { answers: given } = call;
  const industry = optionalText(given, 'industry');
  const { questionsFor } = await services.deferred();
  return {
    name: requiredText(given, 'name'),
    industry,
    language: optionalText(given, 'language'),
    root: rootFrom(optionalUriOrText(given, 'root')),
    answers: interviewAnswersFrom(given['answers'], questionsFor(industry)),
  };
}

async function makeCustomer(given: NewCustomerAnswers, services: Services): Promise<vscode.Uri> {
  const { edits, deferred } = services;
  const core = await deferred();
  const { name, industry, answers, root } = given;
  const customers = await customersNear(root, services);
  const known = core.findCustomer(name, customers);
  if (known) throw new UserError(isKnown(known.name ?? known.id, customers.find(({ id }) => id === known.id)?.uri));
  const language = core.documentLanguage(given.language, vscode.env.language);
  const questions = core.questionsFor(industry);
  const interview = { questions, answers };
  const plan = core.planCustomer(
    { name, industry, language: given.language, interview, ending: core.sheetEnding },
    customers,
    language,
  );
  const folder = await customersFolder(root);
  const uri = vscode.Uri.joinPath(folder, `${plan.id}.yaml`);
  const sheet = vscode.Uri.joinPath(folder, core.sheetNameOf(plan.id));
  const build = (existing?: string) => core.buildInterviewSheet(plan.value, questions, { language, existing }).text;
  // A sheet may have outlived its customer's file: what was written into it stays.
  const isOld = await isThere(sheet);
  await edits.create([{ uri, text: plan.text }, ...(isOld ? [] : [{ uri: sheet, text: build() }])]);
  if (isOld) await edits.rewrite(sheet, build);
  return uri;
}

function isKnown(name: string, uri: string | undefined): string {
  const place = uri === undefined ? name : vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return vscode.l10n.t('There is a customer “{0}” already: {1}.', name, place);
}

interface Known extends Asked {
  readonly root: vscode.Uri;
  readonly name: string;
  readonly industry: string;
}

/** Name, industry, then the industry's questions; with a way back at each. Throws Cancelled when the person leaves. */
async function ask(services: Services): Promise<NewCustomerAnswers> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [chosenLater] = folders.length > 1 ? folders : [];
  const first = chosenLater?.uri ?? rootFrom(undefined);
  const core = await services.deferred();
  const customersIn = new Map(
    await Promise.all(folders.map(async ({ uri }) => [uri.toString(), await customersNear(uri, services)] as const)),
  );
  const askRoot: Step<Known> = (known, place) => {
    const choices = folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, value: uri }));
    const prompt = vscode.l10n.t('In which folder?');
    const root = askPick(place, { prompt, choices, active: known.root });
    return answered(
      'root',
      root.then((uri) => (uri === back ? back : writable(uri))),
    );
  };
  const steps: Step<Known>[] = [
    ...(folders.length > 1 ? [askRoot] : []),
    (known, place) => {
      const customers = customersIn.get((known.root ?? first).toString()) ?? [];
      const validate = (name: string) => {
        if (isBlank(name)) return vscode.l10n.t('This cannot be empty.');
        const same = core.findCustomer(name, customers);
        return same && isKnown(same.name ?? same.id, customers.find(({ id }) => id === same.id)?.uri);
      };
      const prompt = vscode.l10n.t('The customer’s name');
      return answered('name', askText(place, { prompt, value: known.name, validate }));
    },
    (known, place) => {
      const prompt = vscode.l10n.t('Which industry? Its questions follow');
      return answered(
        'industry',
        askPick(place, { prompt, choices: industryChoices(), free: asTyped, active: known.industry }),
      );
    },
  ];
  for (let index = 0; index < core.questionsFor(undefined).length; index++) {
    steps.push(questionStep<Known>(({ industry }) => core.questionsFor(industry)[index], core));
  }
  const known = await askSteps<Known>(vscode.l10n.t('New Customer'), steps);
  const { name = '', industry, answers = {}, root = first } = known;
  return { root, name, industry, answers, language: undefined };
}

/** An answer under its key. */
async function answered<K extends keyof Known>(
  key: K,
  answer: Promise<Known[K] | typeof back>,
): Promise<Partial<Known> | typeof back> {
  const value = await answer;
  return value === back ? back : ({ [key]: value } as unknown as Partial<Known>);
}
