import { foundWhileReading, type Rule } from '../rule.ts';

/** A fault that shows when a file is read, before there is any text; its examples are tested on real files. */
function readingRule(
  id: Rule['id'],
  title: string,
  explanation: string,
  severity: Rule['severity'] = 'error',
): Rule {
  return { id, severity, stops: true, title, explanation, examples: [], check: foundWhileReading };
}

export const READING_RULES: readonly Rule[] = [
  readingRule(
    'file/unreadable',
    'A file that cannot be read',
    `The system refuses to open a file or a folder, most often because of its permissions. Its page would be missing without a word, so a build stops.

Let the user who builds read it: \`chmod a+r FILE\`.`,
  ),
  readingRule(
    'file/dangling-symlink',
    'A symbolic link to nothing',
    `A symbolic link in a folder of records leads to a file that does not exist. What should stand there is missing.

Mend the link, or remove it.`,
  ),
  readingRule(
    'file/outside-root',
    'A symbolic link out of the root',
    `A symbolic link leads out of the folder that the handbook is made of. To follow it would publish a file that nobody meant to publish, so the handbook never does.

Copy the file into the repository, or name a folder that holds both as ROOT.`,
  ),
  readingRule(
    'file/not-a-file',
    'A pipe, socket or device with the name of a page',
    `Something with the extension of a page is no file: a named pipe, a socket or a device. To read it could wait for ever, so it is not opened.

Remove it, or give it a name without such an extension.`,
  ),
  readingRule(
    'file/too-large',
    'A file of more than 2 MB',
    `A page of text is some kilobytes long. A file of megabytes is a log, a dump or an accident, and would make a page that no browser opens gladly.

Split it, or keep the data in a file of another type and link to it.`,
  ),
  readingRule(
    'file/utf-16',
    'A file in UTF-16',
    `The file is saved as UTF-16, which some editors call "Unicode". The handbook reads UTF-8 only, as does nearly every other tool for text.

Save it as UTF-8.`,
  ),
  readingRule(
    'file/not-utf-8',
    'A file that is not UTF-8',
    `A byte of the file is not valid in UTF-8. Most often the file is saved as Latin-1 or Windows-1252. To guess would put wrong letters on the page.

Save it as UTF-8. The message names the first byte that is wrong.`,
  ),
  readingRule(
    'file/nul-byte',
    'A NUL byte in a text',
    `The file holds a NUL byte, which no text does. It is a binary file with the wrong extension, or it was damaged.

Remove the byte, or restore the file from git.`,
  ),
  readingRule(
    'file/not-rendered',
    'A page that cannot be rendered',
    `The text of a file makes the Markdown processor of the site give up. Its page shows the source, letter by letter.

Look for the part that no other tool renders either, and write it otherwise.`,
  ),
  readingRule(
    'file/draft',
    'A draft that only authors see',
    `The front matter of a page keeps it from being published. A built site has no such page, no link to it and no word of it in its search, its feeds and its JSON; \`handbook dev\` shows it with this mark.

Take \`draft: true\` (or \`published: false\`, \`unlisted: true\` and the like) out to publish it.`,
    'info',
  ),
  readingRule(
    'file/shallow-history',
    'A clone without its whole history',
    `Git holds only a part of the history, so the first and last days of some files are not known. The handbook leaves those dates out and does not show wrong ones.

Fetch the rest: \`git fetch --unshallow\`. In a CI job, set the fetch depth to 0.`,
    'warning',
  ),
];
