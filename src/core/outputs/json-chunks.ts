/** Characters of a piece of a text that is written piece by piece. */
const PIECE = 64_000;

/**
 * An object as `JSON.stringify` with two blanks writes it, in pieces: the items of its lists follow one another, so that
 * the text of a large handbook is never in memory as a whole.
 */
export function* renderJsonChunks(value: object): Generator<string> {
  let piece = '';
  for (const part of partsOf(value)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* partsOf(value: object): Generator<string> {
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    const name = `${before}\n  ${JSON.stringify(key)}: `;
    if (Array.isArray(member) && member.length > 0) {
      for (const [index, item] of member.entries())
        yield `${index === 0 ? `${name}[` : ','}\n    ${render(item, '    ') ?? 'null'}`;
      yield '\n  ]';
    } else {
      const text = render(member, '  ');
      // What has no form in JSON is no member of it.
      if (text === undefined) continue;
      yield `${name}${text}`;
    }
    before = ',';
  }
  yield before === '{' ? '{}' : '\n}';
}

function render(value: unknown, indent: string): string | undefined {
  const text: string | undefined = JSON.stringify(value, null, 2);
  // No text of a value holds a line break of its own.
  return text?.replaceAll('\n', `\n${indent}`);
}
