import type { HubConfig } from '../../core/hub/config.ts';
import type { HubMember } from '../../core/hub/member.ts';
import { type ReadOptions, readMember } from './read-member.ts';

/** Reads all handbooks of a hub, some at the same time, in their order. */
export async function readMembers(
  { handbooks, requests, seconds, megabytes }: HubConfig,
  options: Omit<ReadOptions, 'seconds' | 'megabytes'>,
  done?: (count: number) => void,
): Promise<HubMember[]> {
  const members: HubMember[] = [];
  let next = 0;
  let count = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < handbooks.length; index = next++) {
      const handbook = handbooks[index];
      if (!handbook) continue;
      members[index] = await readMember(handbook, {
        ...options,
        seconds,
        megabytes,
      });
      done?.(++count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(requests, handbooks.length) }, work));
  return members;
}
