const TECHNOLOGIES = [
  "React",
  "Kubernetes",
  "Docker",
  "PostgreSQL",
  "Redis",
  "Terraform",
  "Python",
  "Go",
  "AWS",
  "Kafka",
];
const INDUSTRIES = ["Retail", "Retail", "Energy", "Healthcare", "Media"];

/**
 * Fourteen studies, two pages of a list: three and more in Retail, ten technologies (eight stand in sight), one of which
 * ("zeppelin") is found by that word alone.
 */
export function createStudies(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 14 }, (_, at) => [
      `study-${at + 1}.md`,
      createStudy({
        title: `Study ${at + 1}: orders answered in ${at + 2} seconds`,
        client: `Client ${String.fromCharCode(65 + at)}`,
        industry: INDUSTRIES[at % INDUSTRIES.length] ?? "",
        tags: [...TECHNOLOGIES.slice(at % 7, (at % 7) + 4), at % 2 === 0 ? "Migration" : "Accessibility"],
        publishDate: `${2022 + (at % 4)}-03-${String(at + 10)} 10:00`,
        ...(at === 0 ? { body: "A zeppelin carried the parcels." } : {}),
      }),
    ]),
  );
}

type Facts = {
  title: string;
  industry: string;
  tags: string[];
  client?: string;
  publishDate?: string;
  body?: string;
};

/** The text of a study's file. */
export const createStudy = ({
  title,
  industry,
  tags,
  client = "Client Z",
  publishDate = "2024-05-01 10:00",
  body = "The queue was long and the pages were slow.",
}: Facts): string => `---
draft: false
title: "${title}"
snippet: "What slowed orders down, and what we changed."
publishDate: "${publishDate}"
client: "${client}"
industry: "${industry}"
tags: [${tags.join(", ")}]
---

## The challenge

${body}

## Results

- **Answer time**: from 9 s to 3 s
`;
