import { followAddresses } from '../../graph/addresses.ts';
import { LOCK_FILE } from '../../kinds/onboarding/lock-file.ts';
import { type Finding, type Rule, wholeFile } from '../rule.ts';

const lock = (addresses: Record<string, string>) => JSON.stringify({ handbookLock: 1, paths: {}, addresses });

export const vanishedAddress: Rule = {
  id: 'file/vanished-address',
  severity: 'warning',
  title: 'An address that leads nowhere any more',
  explanation: `The lock file knows an address at which a page stood, and no page stands there now, nor has a file of that name moved elsewhere. Links in alerts, chats and other sites end in a page that is missing.

Put the file back, or name its successor: give the new file the old name. Where the page is gone on purpose, take its line out of \`${LOCK_FILE}\`.`,
  examples: [
    {
      name: 'a file that is gone',
      files: {
        [LOCK_FILE]: lock({ '/playbooks/disk/': 'playbook playbooks/disk.md' }),
        'playbooks/cpu.md': '# CPU\n',
      },
      expected: [LOCK_FILE],
    },
    {
      name: 'a file that moved, and one that is there',
      files: {
        [LOCK_FILE]: lock({
          '/playbooks/disk/': 'playbook playbooks/disk.md',
          '/playbooks/cpu/': 'playbook playbooks/cpu.md',
        }),
        'playbooks/cpu.md': '# CPU\n',
        'playbooks/db/disk.md': '# Disk\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { url, path } of followAddresses(handbook).vanished)
      yield {
        message: `Unexpected end of the address ${url}, expected the page of ${path} or of a file of its name.`,
        ...wholeFile(LOCK_FILE),
        help: `Put the file back, or take the address out of ${LOCK_FILE} where it is gone on purpose.`,
      };
  },
};
