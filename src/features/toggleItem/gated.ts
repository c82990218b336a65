import { UserError } from '../../host/errors';

/** The item waits for its gates: it is ticked only with a reason. */
export class GatedError extends UserError {
  constructor(
    message: string,
    /** What it waits for, as people call it. */
    readonly gates: readonly string[],
  ) {
    super(message);
  }
}

export function isGated(error: unknown): error is GatedError {
  return error instanceof GatedError;
}
