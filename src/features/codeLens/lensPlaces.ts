import * as vscode from 'vscode';
import type { Path } from '../../core/model/problem';
import type { Deferred } from '../../host/deferred';

type Positions = ReturnType<Deferred['positionsOf']>;

/** Where lenses and what they lead to stand in a document whose text has been parsed. */
export class LensPlaces {
  constructor(
    private readonly document: vscode.TextDocument,
    private readonly positions: Positions,
  ) {}

  /** The line of a value's key, of a list's item its first; where it is not there, the document's first. */
  at(path: Path): vscode.Range {
    const [start] = this.positions.range(path, 'key') ?? [0];
    return this.document.lineAt(this.document.positionAt(start).line).range;
  }
}

/** Words that lead nowhere. */
export function label(range: vscode.Range, title: string): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command: '' });
}

/** A command of ours on a file. */
export function act(range: vscode.Range, title: string, command: string, uri: vscode.Uri): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command, arguments: [uri] });
}
