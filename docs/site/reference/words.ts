import { ALL_LANGUAGES, LANGUAGE_NAMES } from '../../../src/core/words/languages.ts';
import { listWordPages, type WordListing } from '../../../src/core/words/listing.ts';

/** The pages of words: their names, titles, and the subjects that they show. */
export const WORD_PAGES = [
  { name: 'words-decisions', title: 'Words of decisions', subjects: /^decision/ },
  { name: 'words-playbooks', title: 'Words of playbooks and services', subjects: /^(?:playbook|service)/ },
  { name: 'words-postmortems', title: 'Words of postmortems', subjects: /^postmortem/ },
  {
    name: 'words-everywhere',
    title: 'Words of every kind',
    subjects: /^(?!decision|playbook|service|postmortem)/,
  },
] as const;

/** Every word that is read on one page, by what it means and by language. */
export function renderWords({ title, subjects }: (typeof WORD_PAGES)[number]): string {
  const listings = listWordPages({}).filter((listing) => subjects.test(listing.title));
  return [
    `# ${title}`,
    `Each word that is read, by what it means. Case, accents, hyphens and blanks do not count: \`Last-Reviewed\` and \`last reviewed\` are one. A team adds words of its own under [\`words\` in the settings](settings.md).`,
    ...listings.flatMap(renderListing),
    '',
  ].join('\n\n');
}

function renderListing({ title, rows }: WordListing): string[] {
  return [
    `## ${title[0]?.toUpperCase()}${title.slice(1).replace(/ words$/, '')} words`,
    ...rows.map(({ name, words }) => {
      const lines = ALL_LANGUAGES.flatMap((language) => {
        const said = words.find((entry) => entry.language === language)?.words ?? [];
        return said.length === 0 ? [] : [`- ${LANGUAGE_NAMES[language]}: ${said.map(code).join(', ')}`];
      });
      return [`**${name}**`, ...lines].join('\n').replace('\n', '\n\n');
    }),
  ];
}

/** A word as it is written. */
function code(word: string): string {
  return word.includes('`') ? `\`\` ${word} \`\`` : `\`${word}\``;
}
