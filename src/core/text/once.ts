/** A function whose answer for an object is found once and kept as long as the object is. Nobody changes the answer. */
export function once<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { answer: Answer }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { answer: find(key) };
      known.set(key, found);
    }
    return found.answer;
  };
}
