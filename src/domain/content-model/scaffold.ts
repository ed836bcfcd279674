import { FIELD_NAMES, fieldRow } from "./fields.ts";

/** `date`: 2024-01-15. `schema`: path of the JSON Schema from the file. */
type ScaffoldFacts = { title: string; date: string; schema: string };

/** The text a new case study begins as. What stands between comment signs is for its author and never shown. */
export function toScaffold({ title, date, schema }: ScaffoldFacts): string {
  return `---
# yaml-language-server: $schema=${schema}
${scaffoldFields(title, date)}
---

## The challenge

<!-- What was wrong, for whom, and how you know: the figure before. -->

## Our solution

<!-- What you did, and what you decided against. -->

## Process

### Phase 1: Name (Week 1-2)

<!-- One heading for each phase; they become a timeline. -->

## Results

<!-- Both figures, so that readers can check them: - **Load time**: from 8.2 s to 1.4 s (83% less) -->

## Technologies

<!-- One line for each part: **Backend**: Node.js, PostgreSQL -->

## What the client says

<!-- > "The quote."

*- Name, Role, Company* -->

## What we learned

## Next steps
`;
}

function scaffoldFields(title: string, date: string): string {
  // JSON's strings are YAML's too, whatever quotes and backslashes a title has.
  const values = { title: JSON.stringify(title), date };
  return FIELD_NAMES.flatMap((name) => {
    const scaffold = fieldRow(name)?.scaffold;
    return scaffold === undefined ? [] : [`${name}: ${fillIn(scaffold, values)}`];
  }).join("\n");
}

/** Puts values where a text has their names in braces: `fillIn("{count} others", { count: 2 })` is "2 others". */
export const fillIn = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
