import { linkRule } from './link-rule.ts';

export const remoteImage = linkRule(
  {
    id: 'link/remote-image',
    severity: 'warning',
    title: 'An image from another host',
    explanation: `An image of another host would tell that host who reads which page, and it is missing when that host is down, which may be why the page is read. The page shows a link in its place.

Copy the image beside the record. Where the host is your own, allow it in the config: \`allowedHosts: [images.example.org]\`.`,
    examples: [
      {
        name: 'an image of another host',
        files: { 'playbooks/a.md': '# A\n\n![graph](https://images.example.org/graph.png)\n' },
        expected: ['playbooks/a.md:3'],
      },
      {
        name: 'an image of an allowed host',
        files: {
          '.handbook.yml': 'allowedHosts: [images.example.org]\n',
          'playbooks/a.md': '# A\n\n![graph](https://images.example.org/graph.png)\n',
        },
        expected: [],
      },
    ],
  },
  (link, _, { config }) => {
    const host = link.image && link.state === 'external' ? hostOf(link.href) : null;
    if (host === null || config.allowedHosts.includes(host)) return null;
    return {
      message: `Unexpected image from ${host}, expected a file of this repository.`,
      help: `Copy the image beside the record, or add ${host} to allowedHosts in the config.`,
    };
  },
);

function hostOf(href: string): string | null {
  return /^(?:https?:)?\/\/(?:[^@/?#]*@)?([^:/?#]+)/i.exec(href)?.[1]?.toLowerCase() ?? null;
}
