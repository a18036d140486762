import { textLines } from '../text/lines.ts';
import { fileNameOf } from '../text/path.ts';

const SOURCE = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|qmd|rst|adoc|asciidoc)(?:\.erb)?$/i;
const DIAGRAM = /\.(?:mmd|mermaid|puml|plantuml|iuml|drawio|dio|dot|gv|d2|excalidraw|dsl|bpmn)$/i;
/** Files whose bytes are no text, as their names say. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|tiff?|heic|svgz?|psd|ai|eps|pdf|docx?|xlsx?|pptx?|od[tspg]|pages|key|numbers|zip|gz|tgz|bz2|xz|7z|rar|tar|jar|war|class|exe|dll|so|dylib|a|o|bin|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|sqlite3?|db|pyc|wasm|vsdx?|swp)$/i;
/** Files of programs that have no extension, or one that text has as well. */
const PROGRAM =
  /^(?:makefile|dockerfile|containerfile|jenkinsfile|vagrantfile|procfile|gemfile|rakefile|podfile|brewfile|justfile|codeowners|requirements.*\.txt|robots\.txt|cmakelists\.txt)$/i;

/** Extensions of program code, which makes a folder one of a program. */
const CODE =
  /\.(?:c|cc|cpp|cxx|h|hpp|cs|go|rs|java|kt|kts|scala|clj|ex|exs|erl|rb|py|php|pl|swift|m|mm|dart|lua|r|jl|hs|ml|fs|vb|js|jsx|mjs|cjs|ts|tsx|mts|cts|vue|svelte|zig|nim|gradle|csproj|fsproj|sln|proto)$|(?:^|\/)(?:package\.json|go\.mod|cargo\.toml|pom\.xml|build\.gradle|pyproject\.toml|setup\.py|gemfile|mix\.exs|composer\.json|dockerfile|makefile)$/i;

/** What a file is taken for by its name alone. `text` may turn out to be a page once it is looked at. */
export type FileType = 'source' | 'diagram' | 'binary' | 'hidden' | 'text';

/** Says what a file may be, by its name alone. Dot-files and what editors leave are never read. */
export function fileTypeOf(path: string): FileType {
  const name = fileNameOf(path);
  if (name.startsWith('.') || /(?:~|\.orig|\.rej|\.bak|\.tmp)$/i.test(name)) return 'hidden';
  if (SOURCE.test(name) && name.replace(SOURCE, '') !== '') return 'source';
  if (DIAGRAM.test(name)) return 'diagram';
  return BINARY.test(name) ? 'binary' : 'text';
}

/** Whether a file may be read as a record, by its name alone. */
export function isSourcePath(path: string): boolean {
  return fileTypeOf(path) === 'source';
}

/** Whether a file describes services for a catalogue of software. */
export function isCatalog(path: string): boolean {
  return /^catalog-info\.ya?ml$/i.test(fileNameOf(path));
}

/** Whether a file belongs to a program. */
export function isProgramCode(path: string): boolean {
  return CODE.test(path);
}

/**
 * Whether the first characters of a file without an extension of its own, or of plain text, are those of a page: front
 * matter, a title, or the header of a proposal like that of a mail.
 */
export function looksLikePage(path: string, head: string): boolean {
  const name = fileNameOf(path);
  if (PROGRAM.test(name) || !/^[^.]+$|\.txt$/i.test(name)) return false;
  return (
    isProposalHead(head) ||
    /^\s*---[ \t]*\r?\n[\w-]+[ \t]*:/.test(head) ||
    /^\s*#{1,2} \S[^\r\n]*(?:\r?\n){2}/.test(head) ||
    /^\s*\S[^\r\n]{2,}\r?\n(?:={3,}|-{3,})[ \t]*\r?\n/.test(head)
  );
}

/** Whether a text may turn out to be a page, by its name alone: plain text, or no extension at all. */
export function maybePage(path: string): boolean {
  const name = fileNameOf(path);
  return fileTypeOf(path) === 'text' && !PROGRAM.test(name) && /^[^.]+$|\.txt$/i.test(name);
}

/** `Title: x`, `Author: y`, `Status: z` one below the other, each going on in indented lines. */
function isProposalHead(head: string): boolean {
  const labels = new Set<string>();
  for (const line of textLines(head.trimStart())) {
    if (/^[ \t]+\S/.test(line) && labels.size > 0) continue;
    const label = /^([A-Za-z][\w-]{1,30})[ \t]*:(?:[ \t]|$)/.exec(line)?.[1];
    if (label === undefined) break;
    labels.add(label.toLowerCase());
  }
  return labels.size > 2 && labels.has('title') && (labels.has('status') || labels.has('author'));
}

/** A path without the extension that makes it a source. */
export function withoutExtension(path: string): string {
  return path.replace(
    /(?:\.html)?\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|qmd|rst|adoc|asciidoc|ya?ml|txt)(?:\.erb)?$/i,
    '',
  );
}
