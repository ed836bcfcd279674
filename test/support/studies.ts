const INDUSTRIES = ["Retail", "Healthcare", "Logistics", "Energy", "Education"];
const TAGS = [
  ["kubernetes", "performance"],
  ["react", "accessibility"],
  ["postgres", "migration", "scalability"],
];

/** One study, that no other can be taken for, with an old address. */
export const HARBOUR = {
  "harbour-berths.md": `---
title: "Harbour: berth conflicts from 12 a week to 1"
snippet: "How a harbour stopped promising one berth to two ships."
publishDate: "2024-01-15 10:30"
client: "Harbour"
industry: "Logistics"
tags: [react]
redirectFrom: [/work/harbour/]
---

## The Challenge

The harbour promised one berth to two ships, twelve times a week.
`,
};

/** Thirteen invented studies that differ in all a visitor can filter by; `count` of them, by file name. */
export function someStudies(count = 13): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, position) => [`study-${position + 1}.md`, someStudy(position)]),
  );
}

/** Study number `position`: two years, five industries, three sets of tags and two clients take turns. */
export function someStudy(position: number): string {
  const seconds = 4 + position;
  return `---
title: "Study ${position + 1}: pages in a fifth of the time"
snippet: "How a shop with ${position + 1} warehouses made its pages quick."
publishDate: "${2024 + (position % 2)}-01-${String(position + 1).padStart(2, "0")}"
author: Ada Fixture
client: ${position % 2 === 0 ? "Northwind Fixtures" : "Södra Lådor AB"}
industry: ${INDUSTRIES[position % INDUSTRIES.length]}
tags: [${TAGS[position % TAGS.length]?.join(", ")}]
services: [Web performance]
duration: 6 weeks
team: 4 people
featured: ${position < 3}
---

## The challenge

Pages took ${seconds * 5} seconds to load, and buyers left before they saw a price.

## Our solution

We measured first, then removed what nobody used.

### Phase 1: Measuring (Week 1-2)

- Timed every page
- Listed every script

### Phase 2: Mending (Week 3-6)

- Removed two thirds of the scripts

## Results

- **Page load time**: Reduced from ${seconds * 5} s to ${seconds} s (80% improvement)
- **Conversion rate**: Increased by ${20 + position}%

## Technologies used

**Frontend**: React, TypeScript
**Backend**: Node.js, PostgreSQL

## Client testimonial

> "They said what they would do, and did it."

*- Ola Fixture, CTO, Northwind Fixtures*

## Next steps

The team goes on alone.
`;
}
