/** What a command's exit code says; fixed, so that scripts may rely on it. */
export const EXIT = {
  fine: 0,
  /** Faults in the content. */
  content: 1,
  /** Wrong usage: an unknown command, flag, folder or config key. */
  usage: 2,
  /** The environment: Node too old, no write access, no space. */
  environment: 3,
  /** A bug of the handbook itself. */
  bug: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
