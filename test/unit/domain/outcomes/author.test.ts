import { describe, expect, it } from "vitest";
import { parseAuthorOutcomes } from "../../../../src/domain/outcomes/index.ts";
import { tellOutcome } from "./tell.ts";

const read = (...entries: Parameters<typeof parseAuthorOutcomes>[0]) =>
  parseAuthorOutcomes(entries).outcomes.map(tellOutcome);

describe("parseAuthorOutcomes", () => {
  it("reads sentences as the text is read", () => {
    expect(
      read(
        "Page load time from 8.2 s to 1.4 s",
        "Deploys per week from 2 to 30",
        "Uptime: 99.97 %",
        "Conversion up 34 %",
      ),
    ).toEqual([
      "[Page load time] 8.2 s -> 1.4 s",
      "[Deploys per week] 2 -> 30",
      "[Uptime] 99.97 %",
      "[Conversion] percent 34 up; uncheckable",
    ]);
  });

  it("reads the parts of a mapping, and checks its change", () => {
    expect(
      read(
        { label: "Hosting cost", before: "$12k", after: "$7k", change: "-42 %" },
        { label: "Throughput", change: "10x" },
        { label: "Availability", after: "99.9 %" },
        { label: "Load time", before: "8.2 s", after: "1.4 s", change: "90 % faster" },
      ),
    ).toEqual([
      "[Hosting cost] 12000 USD -> 7000 USD; percent 42 down; ok",
      "[Throughput] times 10 up; uncheckable",
      "[Availability] 99.9 %",
      "[Load time] 8.2 s -> 1.4 s; percent 90 down; wrong; 82.9",
    ]);
  });

  it("gives the outcomes the line where the list stands", () => {
    expect(parseAuthorOutcomes(["Sales up 20 %"], 12).outcomes[0]?.line).toBe(12);
  });

  it("names what it cannot read, and what to write", () => {
    expect(parseAuthorOutcomes(["Sales up 20 %", "Happier customers"]).unread).toEqual([
      {
        index: 1,
        text: "Happier customers",
        message:
          '"Happier customers" names no figure that is an outcome; write what changed and both ends, such as "Page load time from 8.2 s to 1.4 s", or a change, such as "Conversion up 34 %"',
      },
    ]);
  });
});
