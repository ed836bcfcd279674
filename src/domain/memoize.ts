/** A value worked out when it is first asked for. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Keeps what was made of each text. Past `limit` texts all is dropped, so that ever new ones do not fill the memory.
 */
export function memoize<Value>(make: (text: string) => Value, limit: number): (text: string) => Value {
  const memoized = new Map<string, Value>();
  return (text) => {
    const known = memoized.get(text);
    if (known !== undefined) return known;
    const own = copy(text);
    const value = make(own);
    if (memoized.size >= limit) memoized.clear();
    memoized.set(own, value);
    return value;
  };
}

/** A piece of a long text is, to V8, a view of that text, and would keep all of it in memory. */
const copy = (text: string): string => ` ${text}`.slice(1);
