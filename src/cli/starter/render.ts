import { COMMANDS, type Stack } from './stacks.ts';
import { reaches, TIERS, type Tier } from './tiers.ts';

/** What a template is rendered for. */
export interface Order {
  tier: Tier;
  stack: Stack;
  /** Team that owns every page at first. */
  owner: string;
  title: string;
  /** ISO day on which the set is written. */
  day: string;
}

/**
 * Renders a template: `<!-- if redis -->` … `<!-- end -->` around lines that belong to a part of a stack or from a tier
 * on, and `{{name}}` for a command or a fact. A command of several lines is indented as its first.
 */
export function renderTemplate(template: string, order: Order): string {
  const lines: string[] = [];
  let shown = true;
  for (const line of template.split('\n')) {
    const condition = /^<!-- if ([a-z0-9-]+) -->$/.exec(line)?.[1];
    if (condition) shown = holds(condition, order);
    else if (line === '<!-- end -->') shown = true;
    else if (shown) lines.push(line);
  }
  const text = lines
    .join('\n')
    .replace(/^([ \t]*)\{\{([a-z]+)\}\}$/gm, (_, indent: string, name: string) =>
      valueNamed(name, order).replace(/^/gm, indent),
    );
  return text
    .replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => valueNamed(name, order))
    .replace(/\n{3,}/g, '\n\n');
}

/** Whether a part is in the stack, or a tier is reached. */
export function holds(condition: string, { tier, stack }: Pick<Order, 'tier' | 'stack'>): boolean {
  const from = TIERS.find((candidate) => candidate === condition);
  if (from) return reaches(tier, from);
  return [stack.platform, stack.database, ...stack.extras].some((part) => part === condition);
}

/** Names of a template that the order does not know are a fault of ours. */
function valueNamed(name: string, order: Order): string {
  const facts: Readonly<Record<string, string>> = {
    owner: order.owner,
    title: order.title,
    day: order.day,
    tier: order.tier,
    review: monthsLater(order.day, 6),
    soon: monthsLater(order.day, 3),
    database: order.stack.database === 'postgres' ? 'PostgreSQL' : 'MySQL',
  };
  const value = facts[name] ?? COMMANDS[order.stack.platform][name] ?? COMMANDS[order.stack.database][name];
  if (value === undefined)
    throw new Error(`Unexpected name "${name}" in a template, expected a command or a fact.`);
  return value;
}

/** The first day of the month that lies so many months later. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
