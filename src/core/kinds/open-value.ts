/** Whether a value is what a template leaves to be filled in, or says that there is none yet. */
export function isOpen(value: string): boolean {
  return /^(?:tb[acd]|n\/?a|none|to ?do|\?+|[-–—.…_]+|<[^<>]*>|\{+[^{}]*\}+|\[[^[\]]*\])$/i.test(
    value.trim(),
  );
}
