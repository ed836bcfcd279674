import { type Chart, drawChart, type Mark } from "../../domain/chart/index.ts";

const bars = (label: string, before: Mark, after: Mark, unit: string | null): Chart => ({
  form: "bars",
  label,
  before,
  after,
  axis: { min: 0, max: Math.max(before.value, after.value), unit },
});

const relative = (label: string, after: Mark): Chart => ({
  form: "relative",
  label,
  before: { value: 100, text: "before" },
  after,
  axis: { min: 0, max: Math.max(100, after.value), unit: null },
});

const LEAD = bars("Page load time", { value: 8.2, text: "8.2 s" }, { value: 1.4, text: "1.4 s" }, "s");

/** One chart of each form, and the edges of their scales. */
const CHARTS: Record<string, Chart> = {
  "Amounts, falling": LEAD,
  "Amounts, rising": bars(
    "Bookings an hour",
    { value: 240, text: "240" },
    { value: 1150, text: "1,150" },
    null,
  ),
  "Nearly nothing left": bars("Failures", { value: 212, text: "212" }, { value: 4, text: "4" }, null),
  "Nothing left": bars("Missed deadlines", { value: 14, text: "14" }, { value: 0, text: "0" }, null),
  "A change without its ends": relative("Revenue", { value: 128, text: "+28 %" }),
  "A range": relative("Costs", { value: 80, text: "−20–35 %", reach: 65 }),
  "A share of a whole": {
    form: "points",
    label: "Completed applications",
    before: { value: 54, text: "54 %" },
    after: { value: 81, text: "81 %" },
    axis: { min: 0, max: 100, unit: "%" },
  },
  "A level alone": {
    form: "points",
    label: "Uptime",
    before: null,
    after: { value: 99.97, text: "99.97 %" },
    axis: { min: 0, max: 100, unit: "%" },
  },
  "A score": {
    form: "slope",
    label: "Net promoter score",
    before: { value: -12, text: "−12" },
    after: { value: 67, text: "67" },
    axis: { min: -20, max: 80, unit: null },
  },
  "A multiple": { form: "multiple", label: "Traffic capacity", times: 4.8, text: "4.8x" },
};

export const leadSpecimen = () => drawChart(LEAD, "lead", "lead");

export const chartSpecimens = (): { name: string; svg: string }[] =>
  Object.entries(CHARTS).map(([name, chart], index) => ({
    name,
    svg: drawChart(chart, `chart-${index + 1}`),
  }));
