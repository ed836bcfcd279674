/** A goal, what was measured, and whether it is reached. */
export type Goal = { goal: string; measured: string; pass: boolean };

export const atMost = (goal: string, limit: number, measured: number, unit: string): Goal => ({
  goal: `${goal}: at most ${limit} ${unit}`,
  measured: `${measured} ${unit}`,
  pass: measured <= limit,
});

export const none = (goal: string, found: readonly string[]): Goal => ({
  goal: `${goal}: none`,
  measured: found.length === 0 ? "none" : found.slice(0, 5).join("; "),
  pass: found.length === 0,
});

export function printGoals(goals: readonly Goal[]): void {
  const width = Math.max(...goals.map(({ goal }) => goal.length));
  for (const { goal, measured, pass } of goals)
    console.log(`${pass ? "pass" : "FAIL"}  ${goal.padEnd(width)}  ${measured}`);
}
