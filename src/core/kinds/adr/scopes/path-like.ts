/** Whether a word has the form of a path or a glob; what stands in a sentence needs a clearer one. */
export function isPathLike(word: string, inSentence = false): boolean {
  if (word === '' || word.length > 300 || /\s/.test(word)) return false;
  if (/^https?:\/\/\S/i.test(word)) return !inSentence;
  if (/[/\\]/.test(word) && /[*?{[]|[/\\]$|^\.{0,2}[/\\]|\.\w{1,8}$/.test(word)) return true;
  if (/^!?\*+[./\w]/.test(word) || /^\.[\w-]+\/?$/.test(word)) return true;
  return (
    !inSentence && (/^!?[\w@.+~-]+[/\\]\S/.test(word) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]\w{0,7}$/i.test(word))
  );
}

/** The parts of a line that commas and semicolons part, those within braces left whole. */
export function splitAtCommas(text: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !/[,;、，；]/.test(letter))) continue;
    const piece = text.slice(start, at);
    if (piece.trim() !== '')
      parts.push({ text: piece.trim(), at: start + piece.length - piece.trimStart().length });
    start = at + 1;
  }
  return parts;
}
