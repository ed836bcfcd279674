/**
 * Keeps what was made of each key. Past `limit` keys all is forgotten: whoever asks for ever new ones must not fill the
 * memory.
 */
export function remember<Key, Value>(make: (key: Key) => Value, limit: number): (key: Key) => Value {
  const remembered = new Map<Key, Value>();
  return (key) => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (remembered.size >= limit) remembered.clear();
    remembered.set(key, value);
    return value;
  };
}
