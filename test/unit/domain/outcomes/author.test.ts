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

  it("takes the way a figure went out of the name of its row, so that nothing says it twice", () => {
    expect(
      read(
        { label: "Fewer support tickets", value: "40%" },
        { label: "Reduction in cost", change: "30 %" },
        { label: "Menos devoluciones", value: "30 %" },
        { label: "Higher conversion", value: "2x" },
        { label: "NPS", value: "60" },
      ),
    ).toEqual([
      "[support tickets] percent 40 down; uncheckable",
      "[cost] percent 30 down; uncheckable",
      "[devoluciones] percent 30 down; uncheckable",
      "[conversion] times 2 up; uncheckable",
      "[NPS] 60",
    ]);
  });

  it("keeps the name of a row as it is written, but for the words that say which way its figure went", () => {
    expect(
      read(
        { label: "Monthly downloads", value: "6×" },
        { label: "Reply rate vs. baseline", value: "5x" },
        { label: "Daily Output Increase", value: "400%" },
        { label: "Brand Video (Awareness) CTR Uplift", value: "48%" },
        { label: "Hours saved on invoices a week", value: "5 hrs" },
        { label: "ACoS reduction", value: "-5.9%" },
        { label: "Sales growth", value: "-5%" },
        { label: "Founder hours in growth", value: "-50%" },
        { label: "More accurate counts", value: "8%" },
        { label: "Stores", value: "100+" },
      ),
    ).toEqual([
      "[Monthly downloads] times 6 up; uncheckable",
      "[Reply rate vs. baseline] times 5 up; uncheckable",
      "[Daily Output] percent 400 up; uncheckable",
      "[Brand Video (Awareness) CTR] percent 48 up; uncheckable",
      "[Hours saved on invoices a week] 5 hour",
      "[ACoS] percent 5.9 down; uncheckable",
      "[Sales growth] percent 5 down; uncheckable",
      "[Founder hours in growth] percent 50 down; uncheckable",
      "[More accurate counts] percent 8 either way; uncheckable",
      "[Stores] 100",
    ]);
  });

  it("takes a share under a name that ends with a noun for a change as no level", () => {
    expect(
      read(
        { label: "Data Consistency Improvement", value: "99.9%" },
        { label: "Increased Dwell Time", value: "12%" },
        { label: "Improved staff allocation", value: "15%" },
        { label: "Improvement in allocation", value: "34%" },
      ),
    ).toEqual([
      "[Data Consistency Improvement] percent 99.9 either way; uncheckable",
      "[Dwell Time] percent 12 up; uncheckable",
      "[Improved staff allocation] percent 15 either way; uncheckable",
      "[Improvement in allocation] percent 34 either way; uncheckable",
    ]);
  });

  it("publishes no row of at most a figure", () => {
    const { outcomes } = parseAuthorOutcomes([{ label: "CPL Reduction", value: "Up to 50%" }]);
    expect(outcomes.map(({ certainty, reason }) => [certainty, reason])).toEqual([["read", "at-most"]]);
  });

  it("reads both ends of a cell and Indian sums for what they are", () => {
    expect(
      read(
        { label: "ARR run rate", value: "$3M → $4.5M" },
        { label: "Ad spend", value: "₹1.63L" },
        { label: "Revenue", value: "₹2 Cr" },
        { label: "Bookings", after: "₹1,20,000", by: "Mira" },
      ),
    ).toEqual([
      "[ARR run rate] 3000000 USD -> 4500000 USD",
      "[Ad spend] 163000 INR",
      "[Revenue] 20000000 INR",
      "[Bookings] 120000 INR",
    ]);
  });

  it("gives the figure as it stands where the name has no thing apart from the way it went", () => {
    expect(read({ label: "Saved a year", value: "$1.2M" }, { label: "CO2 saved", value: "12 t" })).toEqual([
      "[Saved a year] 1200000 USD",
      "[CO2 saved] 12 t",
    ]);
  });

  it("takes a value beside what was before for what came after", () => {
    expect(read({ label: "Load time", value: "1.4 s", before: "8.2 s" })).toEqual([
      "[Load time] 8.2 s -> 1.4 s",
    ]);
  });

  it("reads thousands and millions in cells of confirmed rows", () => {
    expect(
      read(
        { label: "Saved", after: "$1.2M", by: "Mira" },
        { label: "Users", before: "10k", after: "25k users", by: "Mira" },
        { label: "Cost", before: "€1.5–2M", after: "€900k", by: "Mira" },
        { label: "Revenue", change: "+$2.5M", by: "Mira" },
        { label: "Height", after: "12 m", by: "Mira" },
      ),
    ).toEqual([
      "[Saved] 1200000 USD",
      "[Users] 10000 -> 25000 user",
      "[Cost] 1750000 EUR -> 900000 EUR",
      "[Revenue] amount 2500000 USD up; uncheckable",
      "[Height] 12 m",
    ]);
  });

  it("does not take 24/7 for a figure", () => {
    expect(read({ label: "Support", value: "24/7" })).toEqual([]);
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
