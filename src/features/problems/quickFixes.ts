import * as vscode from 'vscode';
import type { TextSplice } from '../../core/format/edit';
import type { LocatedProblem } from '../../core/format/locate';
import type { Problem } from '../../core/model/problem';
import { isCheckedBySchema } from '../../core/rules/checkedBySchema';
import type { Deferred } from '../../host/deferred';
import { otherSpeaks } from '../../host/otherYaml';
import type { Services } from '../../host/services';
import { problemOf, source } from './diagnostics';
import type { Fix, FixContext } from './fix';
import { fixesFor, isFixable } from './fixesFor';

/** A selection of a whole file asks for all of its problems at once: beyond this nobody reads the list. */
const maxAtOnce = 20;

interface Shown {
  readonly diagnostic: vscode.Diagnostic;
  readonly problem: Problem;
}

/** Offers to mend what is wrong at the cursor, by the smallest edit of the document as it is now. */
export class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly services: Services) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const others = otherSpeaks(document.uri) ? this.leftToOthers(document) : [];
    const own = shownIn(context);
    if (own.length === 0 && (others.length === 0 || context.diagnostics.length === 0)) return [];
    const { version } = document;
    const [deferred, base] = await Promise.all([this.services.deferred(), this.surroundings(document)]);
    if (token.isCancellationRequested || document.version !== version) return [];
    const text = document.getText();
    const shown = [...own, ...foreign(document, context, deferred.locate(text, others))].slice(0, maxAtOnce);
    const known = { ...base, text, value: deferred.readText(text).value, deferred };
    return shown.flatMap(({ diagnostic, problem }) => {
      const range = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)] as const;
      const fixes = fixesFor(problem, { ...known, range });
      return fixes.flatMap((fix) => {
        if ('command' in fix) return [asking(document, diagnostic, fix)];
        const splices = splicesOf(fix, text, deferred);
        if (!splices) return [];
        return [action(document, diagnostic, fix.title, splices, fixes.length === 1)];
      });
    });
  }

  /** What another extension reports in our place can be mended all the same. */
  private leftToOthers({ uri }: vscode.TextDocument): readonly Problem[] {
    const problems = this.services.library.problemsOf(uri.toString());
    return problems.filter((problem) => isCheckedBySchema(problem) && isFixable(problem.code));
  }

  private async surroundings({
    uri,
  }: vscode.TextDocument): Promise<Pick<FixContext, 'timezone' | 'customers' | 'ids'>> {
    const { library } = this.services;
    const entry = library.tripHolding(uri.toString());
    const customers = await library.customersNear(entry?.folder ?? uri.toString());
    const contents = entry && (library.contents(entry.folder) ?? (await library.load(entry.folder)));
    const ids = contents ? (await this.services.deferred()).idsInTrip(contents) : new Set<string>();
    return { timezone: entry?.trip.timezone, customers: customers.map(({ id }) => id), ids };
  }
}

/** Problems that a diagnostic of somebody else stands at. */
function foreign(
  document: vscode.TextDocument,
  { diagnostics }: vscode.CodeActionContext,
  problems: readonly LocatedProblem[],
): readonly Shown[] {
  return problems.flatMap((problem) => {
    const range = new vscode.Range(document.positionAt(problem.range[0]), document.positionAt(problem.range[1]));
    const said = diagnostics.find((diagnostic) => diagnostic.source !== source && diagnostic.range.intersection(range));
    if (!said) return [];
    const diagnostic = new vscode.Diagnostic(range, said.message, said.severity);
    return [{ diagnostic, problem }];
  });
}

function shownIn({ diagnostics }: vscode.CodeActionContext): readonly Shown[] {
  return diagnostics.flatMap((diagnostic) => {
    const problem = diagnostic.source === source ? problemOf(diagnostic) : undefined;
    return problem && isFixable(problem.code) ? [{ diagnostic, problem }] : [];
  });
}

/** The edit of a fix; undefined where the place cannot be changed without touching what it should not. */
function splicesOf(
  fix: Exclude<Fix, { readonly command: unknown }>,
  text: string,
  deferred: Deferred,
): readonly TextSplice[] | undefined {
  if ('splices' in fix) return fix.splices;
  const result = deferred.edit(text, fix.changes);
  return result.ok && result.splices.length > 0 ? result.splices : undefined;
}

function action(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  title: string,
  splices: readonly TextSplice[],
  preferred: boolean,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [diagnostic];
  made.isPreferred = preferred;
  made.edit = new vscode.WorkspaceEdit();
  made.edit.set(
    document.uri,
    splices.map(({ offset, length, text }) => {
      const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
      return vscode.TextEdit.replace(range, text);
    }),
  );
  return made;
}

/** Never preferred: nothing that applies fixes by itself is to begin with questions. */
function asking(
  { uri }: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  { title, command, detail }: Extract<Fix, { readonly command: unknown }>,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [diagnostic];
  made.command = { title, command, arguments: [uri, detail] };
  return made;
}
