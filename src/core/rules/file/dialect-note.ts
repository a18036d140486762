/** A note of the dialects about a fence that is never closed, not about a tag. */
export function isFence(raw: string): boolean {
  return /^(?:`{3,}|~{3,})$/.test(raw);
}
