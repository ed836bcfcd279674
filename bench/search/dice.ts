/** Chance that repeats itself: the same seed gives the same documents and questions (Numerical Recipes' generator). */
export type Dice = {
  /** A whole number from 0, below `sides`. */
  roll(sides: number): number;
  pick<Value>(values: readonly Value[]): Value;
};

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  return {
    roll,
    pick: (values) => {
      const value = values[roll(values.length)];
      if (value === undefined) throw new Error("Nothing to pick from");
      return value;
    },
  };
}
