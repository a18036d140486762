/** What came of some work, without that which failed: a page of a handbook that is down costs no other page. */
export async function settled<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(work);
  return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
