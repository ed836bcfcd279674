/** `date`: 2024-01-15. `schema`: path of the JSON Schema from the file. */
export type ScaffoldFacts = { title: string; date: string; schema: string };

/** The text a new case study begins as. What stands between comment signs is for its author and never shown. */
export function toScaffold({ title, date, schema }: ScaffoldFacts): string {
  // JSON's strings are YAML's too, whatever quotes and backslashes a title has.
  return `---
# yaml-language-server: $schema=${schema}
draft: true
title: ${JSON.stringify(title)}
snippet: "" # one or two sentences for cards and search engines
image: # remove both, and a cover is drawn
  src: "" # /images/case-studies/name.jpg, saved under src/content/images/case-studies
  alt: "" # what it shows, for people who do not see it
publishDate: "${date}"
author: ""
client: "" # who has not said yes: { name: "...", approved: false }
industry: "" # one of those in src/data/vocabulary.yaml
tags: [] # topics and technologies: [performance, react]
services: []
duration: "" # "12 weeks"
team: "" # "2 designers, 4 engineers"
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
