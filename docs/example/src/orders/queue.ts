/** Takes an order in; workers write it. See ADR-2. */
export function enqueueOrder(order: { id: string }, queue: string[]): void {
  queue.push(order.id);
}
