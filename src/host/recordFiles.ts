import type * as vscode from 'vscode';
import { recordGlobs } from '../core/library/places';

/** Documents that hold records, whatever language an editor takes them for. */
export const recordFiles: vscode.DocumentSelector = recordGlobs.map((pattern) => ({ pattern }));
