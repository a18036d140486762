/** Wrong usage: an argument or a config that cannot be meant. The command line exits with 2 and shows the hint. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}

/** Something outside the content is missing or forbidden: the command line exits with 3. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
