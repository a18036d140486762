/** Tiers of traffic by daily active users, lowest first. What pays at one pays at those above. */
export const TIERS = ['10k', '100k', '1m', '10m'] as const;
export type Tier = (typeof TIERS)[number];

/** Whether something that pays from `from` on belongs to a handbook of a tier. */
export function reaches(tier: Tier, from: Tier): boolean {
  return TIERS.indexOf(tier) >= TIERS.indexOf(from);
}
