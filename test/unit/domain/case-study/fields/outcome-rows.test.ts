import { describe, expect, it } from "vitest";
import {
  explainFact,
  toOutcomeRow,
  toOutcomeRows,
} from "../../../../../src/domain/case-study/fields/outcome-rows.ts";

describe("rows of results as other systems write them", () => {
  it.each([
    [
      "a sign and a unit in parts of their own",
      { label: "Conversion", value: "28", prefix: "+", suffix: "%" },
      { label: "Conversion", value: "+28%" },
    ],
    [
      "a unit of both ends",
      { name: "Load time", before: "8.2", after: "1.4", unit: "s" },
      { name: "Load time", before: "8.2s", after: "1.4s" },
    ],
    [
      "a unit in words",
      { label: "Waiting", value: "12", unit: "days" },
      { label: "Waiting", value: "12 days" },
    ],
    [
      "a name set in HTML",
      { value: "91%", label: "Less <strong class='x'>downtime</strong><br>54 to 5 hours" },
      { value: "91%", label: "Less downtime" },
    ],
    [
      "a currency",
      { label: "Cost per lead", was: "40", now: "22", currency: "EUR" },
      { label: "Cost per lead", was: "EUR 40", now: "EUR 22" },
    ],
    [
      "a sign that belongs to the change alone",
      { label: "Cost", value: "30", before: "10", prefix: "-" },
      { label: "Cost", value: "-30", before: "10" },
    ],
    [
      "what is no unit, but makes another figure",
      { label: "Support", value: "24", suffix: "/7" },
      { label: "Support", value: "24/7" },
    ],
    [
      "a unit that stands at the figure already",
      { label: "Conversion", value: "28%", suffix: "%" },
      { label: "Conversion", value: "28%", suffix: "%" },
    ],
    [
      "a figure as title",
      { title: "-38%", subtitle: "Cost per lead" },
      { label: "Cost per lead", value: "-38%" },
    ],
    ["a figure as metric", { metric: "+28%", label: "Conversion" }, { label: "Conversion", value: "+28%" }],
    [
      "names of its own for both",
      { big: "45%", small: "more bookings" },
      { label: "more bookings", value: "45%" },
    ],
    [
      "a change in words as title",
      { title: "from 4h to 2h", subtitle: "Release time" },
      { label: "Release time", value: "from 4h to 2h" },
    ],
    [
      "a figure that is called a percentage",
      { percentage: "40", name: "fewer tickets" },
      { name: "fewer tickets", value: "40%" },
    ],
    [
      "a figure that is called an increase",
      { increase: "12 %", name: "Revenue" },
      { name: "Revenue", value: "+12 %" },
    ],
    ["the name as key", { "Load time": "1.4 s" }, { label: "Load time", value: "1.4 s" }],
    [
      "a name with a figure beside its own figure",
      { label: "5-star reviews", value: "200" },
      { label: "5-star reviews", value: "200" },
    ],
    [
      "a sentence that tells the figure",
      { title: "Faster checkout", description: "Checkout time fell from 4 minutes to 90 seconds." },
      "Checkout time fell from 4 minutes to 90 seconds.",
    ],
    [
      "a sentence that was confirmed",
      { label: "Orders", before: "40", after: "60", text: "Orders rose from 40 to 60." },
      { label: "Orders", before: "40", after: "60", text: "Orders rose from 40 to 60." },
    ],
  ])("are read with %s", (_, row, expected) => {
    expect(toOutcomeRow(row)).toEqual(expected);
  });

  it("keep what they say beside name and figure", () => {
    expect(toOutcomeRow({ title: "99.9%", label: "Uptime", note: "in a year" })).toEqual({
      label: "Uptime",
      value: "99.9%",
      note: "in a year",
    });
  });

  it("may be a mapping of names to figures, whose names are written as words, or one row", () => {
    expect(toOutcomeRows({ loadTime: "1.4 s", "error-rate": "0.5%", avgCPC: "$2", Uptime: "99.9%" })).toEqual(
      [
        { label: "Load time", value: "1.4 s" },
        { label: "Error rate", value: "0.5%" },
        { label: "Avg CPC", value: "$2" },
        { label: "Uptime", value: "99.9%" },
      ],
    );
    expect(toOutcomeRows({ value: "40%", label: "less waiting" })).toEqual([
      { value: "40%", label: "less waiting" },
    ]);
  });

  it("may be a mapping of names to rows", () => {
    expect(toOutcomeRows({ orderTime: { before: "45 min", after: "18 min" } })).toEqual([
      { label: "Order time", before: "45 min", after: "18 min" },
    ]);
  });

  it("are none where a list holds sentences, or an entry without a figure", () => {
    expect(toOutcomeRows(["Waiting from 40 to 12 minutes"])).toBeNull();
    expect(toOutcomeRows([{ label: "Team", value: "happy" }])).toBeNull();
    expect(toOutcomeRows({ team: "Happy", year: "2024" })).toBeNull();
    expect(toOutcomeRows([])).toBeNull();
  });
});

describe("rows that tell what a project was", () => {
  it.each([
    [
      { label: "Duration", value: "12 weeks" },
      '"Duration" tells what the project was, not what it changed, and is not shown as a result; write duration: "12 weeks" at the start of a line of its own',
    ],
    [
      { metric: "Team size", after: "5" },
      '"Team size" tells what the project was, not what it changed, and is not shown as a result; write team: "5" at the start of a line of its own',
    ],
    [
      { label: "Budget", value: "$40,000" },
      '"Budget" tells what the project was, not what it changed, and is not shown as a result; write it into the text',
    ],
  ])("are told from results: %j", (row, message) => {
    expect(explainFact(row)).toBe(message);
  });

  it.each([
    [{ label: "Duration", before: "12 weeks", after: "3 weeks" }],
    [{ label: "Budget", value: "-30 %" }],
    [{ label: "Team", change: "10x" }],
    [{ label: "Load time", value: "1.4 s" }],
    [{ value: "12 weeks" }],
  ])("are not those that tell a change: %j", (row) => {
    expect(explainFact(row)).toBeNull();
  });
});
