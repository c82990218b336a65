import * as vscode from 'vscode';
import type { LocatedProblem } from '../../core/format/locate';
import { problemCodes, type Problem } from '../../core/model/problem';
import { problemText } from '../../host/problemText';
import { LineIndex } from './lineIndex';

export const source = 'Onsite';

/** More in one file help nobody; the rest is counted in a last note. */
export const maxPerFile = 200;

const problemsShown = new WeakMap<vscode.Diagnostic, Problem>();

/** The problem that a diagnostic of ours shows. */
export function problemOf(diagnostic: vscode.Diagnostic): Problem | undefined {
  return problemsShown.get(diagnostic);
}

/** Where else to look for a problem. */
export type RelatedPlaces = (problem: Problem) => vscode.DiagnosticRelatedInformation[];

/** The problems that are shown of a file: errors before warnings, as many as help. */
export function worthShowing(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= maxPerFile) return problems;
  const errors = problems.filter(({ code }) => problemCodes[code] === 'error');
  const warnings = problems.filter(({ code }) => problemCodes[code] !== 'error');
  return [...errors, ...warnings].slice(0, maxPerFile);
}

/** Diagnostics of problems that are located in the text; `total` counts those that are not shown too. */
export function diagnosticsOf(
  text: string,
  problems: readonly LocatedProblem[],
  total: number,
  related: RelatedPlaces,
): vscode.Diagnostic[] {
  const lines = new LineIndex(text);
  const diagnostics = problems.map((problem) => diagnosticOf(problem, lines.range(problem.range), related(problem)));
  return withNote(diagnostics, total - problems.length);
}

/** Diagnostics of a file that has no text to point into: all at its beginning. */
export function diagnosticsWithoutText(problems: readonly Problem[]): vscode.Diagnostic[] {
  const shown = worthShowing(problems);
  const diagnostics = shown.map((problem) => diagnosticOf(problem, new vscode.Range(0, 0, 0, 0), []));
  return withNote(diagnostics, problems.length - shown.length);
}

function diagnosticOf(
  problem: Problem,
  range: vscode.Range,
  related: vscode.DiagnosticRelatedInformation[],
): vscode.Diagnostic {
  const severity =
    problemCodes[problem.code] === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), severity);
  diagnostic.source = source;
  diagnostic.code = problem.code;
  if (related.length > 0) diagnostic.relatedInformation = related;
  problemsShown.set(diagnostic, problem);
  return diagnostic;
}

function withNote(diagnostics: vscode.Diagnostic[], more: number): vscode.Diagnostic[] {
  if (more <= 0) return diagnostics;
  const note = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t('More problems in this file: {0}.', more),
    vscode.DiagnosticSeverity.Information,
  );
  note.source = source;
  return [...diagnostics, note];
}
