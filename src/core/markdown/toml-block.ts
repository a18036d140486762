import type { YamlField, YamlScalar } from './yaml-field.ts';

/** Arrays and tables nested deeper than this are left out. */
const MAX_DEPTH = 20;

/**
 * Reads TOML with the place of every key and value, in the shape of YAML's fields: tables become maps, arrays lists.
 * A line that is no TOML is passed over. `offset` is that of the block in its file.
 */
export function parseTomlBlock(block: string, offset: number): YamlField[] {
  const reader = new TomlReader(block, offset);
  return reader.read();
}

class TomlReader {
  readonly #text: string;
  readonly #offset: number;
  #at = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  read(): YamlField[] {
    const root: YamlField[] = [];
    let open = root;
    while (this.#at < this.#text.length) {
      this.#skip(/[\s]*/y);
      if (this.#skip(/#[^\r\n]*/y)) continue;
      const table = /\[{1,2}[ \t]*([^\]\r\n]{1,200})\]{1,2}/y;
      table.lastIndex = this.#at;
      const match = table.exec(this.#text);
      if (match?.[1]) {
        open = this.#openTable(root, keyParts(match[1]), this.#at);
        this.#at = table.lastIndex;
        continue;
      }
      if (!this.#pair(open, 0)) this.#skip(/[^\r\n]*/y);
    }
    return root;
  }

  #openTable(root: YamlField[], keys: readonly string[], at: number): YamlField[] {
    let fields = root;
    for (const key of keys) {
      let field = fields.find((candidate) => candidate.key === key && candidate.shape === 'map');
      if (!field) {
        field = { key, keyOffset: this.#offset + at, values: [], children: [], shape: 'map' };
        fields.push(field);
      }
      fields = field.children;
    }
    return fields;
  }

  #pair(fields: YamlField[], depth: number): boolean {
    const key = /([\p{L}\p{N}_.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*/uy;
    key.lastIndex = this.#at;
    const match = key.exec(this.#text);
    if (!match?.[1]) return false;
    const parts = keyParts(match[1]);
    const name = parts.pop() ?? match[1];
    const own = parts.length > 0 ? this.#openTable(fields, parts, this.#at) : fields;
    const field: YamlField = {
      key: name,
      keyOffset: this.#offset + this.#at,
      values: [],
      children: [],
      shape: 'empty',
    };
    this.#at = key.lastIndex;
    this.#value(field, depth);
    own.push(field);
    return true;
  }

  #value(field: YamlField, depth: number): void {
    const first = this.#text[this.#at];
    if (depth > MAX_DEPTH) this.#skip(/[^\r\n]*/y);
    else if (first === '[') this.#array(field, depth);
    else if (first === '{') {
      this.#at++;
      field.shape = 'map';
      while (this.#skip(/[\s,]+/y) || this.#pair(field.children, depth + 1));
      this.#skip(/\}/y);
    } else {
      const scalar = this.#scalar();
      if (!scalar) return;
      field.values.push(scalar);
      if (field.shape === 'empty') field.shape = 'scalar';
    }
  }

  #array(field: YamlField, depth: number): void {
    this.#at++;
    field.shape = 'list';
    for (;;) {
      while (this.#skip(/[\s,]+/y) || this.#skip(/#[^\r\n]*/y));
      if (this.#skip(/\]/y) || this.#at >= this.#text.length) return;
      const before = this.#at;
      if (/[[{]/.test(this.#text[this.#at] ?? '')) {
        const item: YamlField = {
          key: '',
          keyOffset: this.#offset + this.#at,
          values: [],
          children: [],
          shape: 'empty',
        };
        this.#value(item, depth + 1);
        field.children.push(item);
      } else {
        const scalar = this.#scalar();
        if (scalar) field.values.push(scalar);
      }
      if (this.#at === before) return;
    }
  }

  #scalar(): YamlScalar | null {
    const value =
      /"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([^\s,\]}#][^,\]}#\r\n]*)/y;
    value.lastIndex = this.#at;
    const match = value.exec(this.#text);
    if (!match) return null;
    const raw = match[0].trimEnd();
    const text = (match[1] ?? match[2] ?? match[3]?.replace(/\\(["\\])/g, '$1') ?? match[4] ?? raw).trim();
    const scalar = { text, raw, offset: this.#offset + this.#at };
    this.#at = value.lastIndex;
    return text === '' ? null : scalar;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match || match[0] === '') return false;
    this.#at = pattern.lastIndex;
    return true;
  }
}

function keyParts(key: string): string[] {
  const parts = key.match(/"[^"]*"|'[^']*'|[^.\s]+/g) ?? [];
  return parts.map((part) => part.replace(/^["']|["']$/g, ''));
}
