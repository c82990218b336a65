import type * as vscode from 'vscode';
import type { DocumentLanguage } from '../../core/documents/documentLanguage';
import type { Goal } from '../../core/model/words';
import type { TeamAnswer } from '../../core/scaffold/newTrip';
import type { TemplateFile } from '../../host/templates';

/** What the wizard knows so far. What nobody said follows from the rest (inferred.ts). */
export interface Known {
  readonly root: vscode.Uri;
  readonly title?: string;
  /** Id of a customer that is there, or the name of a new one. */
  readonly customer?: string;
  readonly isNewCustomer?: boolean;
  /** Of a new customer. */
  readonly industry?: string;
  readonly goal?: Goal;
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
  readonly language?: string;
  readonly team?: readonly TeamAnswer[];
  /** Against the usual templates of the goal and the industry: those stay usual when the goal changes. */
  readonly addedTemplates?: readonly string[];
  readonly leftTemplates?: readonly string[];
}

/** What follows from what is known, looked up when it changes. */
export interface Inferred {
  readonly customerName: string;
  readonly industry: string | undefined;
  readonly timezone: string;
  /** A tag for trip.yaml; undefined where the interface's language serves. */
  readonly language: string | undefined;
  readonly documentLanguage: DocumentLanguage;
  readonly team: readonly TeamAnswer[];
  /** All there are. */
  readonly files: readonly TemplateFile[];
  /** Stems, in the order of `files`. */
  readonly usual: readonly string[];
  readonly templates: readonly string[];
}
