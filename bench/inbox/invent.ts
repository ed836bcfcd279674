/** A number in [0, 1). */
export type Roll = () => number;

const SYLLABLES = [
  "ba",
  "ke",
  "lo",
  "mi",
  "nu",
  "ra",
  "se",
  "ti",
  "vo",
  "za",
  "chi",
  "dor",
  "fal",
  "gre",
  "hin",
];
const VOCABULARY = 8_000;
const COMMON = ["the", "and", "we", "our", "to", "checkout", "page", "slow"];
const NAMES = ["Ola", "Marta", "Søren", "Zoë", "Łukasz", "Aiko", "Ines", "Pavel"];

/** A word of an invented language: number `n` is always the same one. */
const wordOf = (n: number): string => {
  const digits = [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 15, Math.floor(n / 3375) % 15];
  return digits.map((digit) => SYLLABLES[digit] ?? "").join("");
};

/** Few words often, most words seldom, as in any language (Zipf's law). */
const pickWord = (roll: Roll): string => {
  if (roll() < 0.25) return COMMON[Math.floor(roll() * COMMON.length)] ?? "the";
  return wordOf(Math.floor(VOCABULARY ** roll()));
};

const words = (count: number, roll: Roll): string =>
  Array.from({ length: count }, () => pickWord(roll)).join(" ");

/** One inquiry's row, in the order of `COLUMNS`. `at` numbers it; inquiries are spread evenly over two years. */
export type InventedRow = {
  key: string;
  reference: string;
  receivedAt: string;
  status: "new" | "answered" | "quarantined";
  answeredAt: string | null;
  name: string;
  email: string;
  company: string | null;
  message: string;
  study: string | null;
};

const TWO_YEARS_MS = 729 * 86_400_000;
const DAY_MS = 86_400_000;
const STUDIES = 60;

export function inventRow(at: number, total: number, now: Date, roll: Roll): InventedRow {
  const received = now.getTime() - Math.floor((TWO_YEARS_MS * (at + 1)) / (total + 1));
  const fate = roll();
  const status = fate < 0.05 ? "quarantined" : fate < 0.12 ? "new" : "answered";
  const answered = Math.min(received + Math.floor(roll() ** 3 * 5 * DAY_MS), now.getTime());
  const company = roll() < 0.7 ? `${words(2, roll)} Ltd` : null;
  return {
    key: at.toString(16).padStart(64, "0"),
    reference: toReference(at),
    receivedAt: new Date(received).toISOString(),
    status,
    answeredAt: status === "answered" ? new Date(answered).toISOString() : null,
    name: `${NAMES[at % NAMES.length]} ${wordOf(Math.floor(roll() * VOCABULARY))}`,
    email: `person${Math.floor(at / 2)}@${wordOf(at % VOCABULARY)}.example`,
    company,
    message: words(40 + Math.floor(roll() ** 2 * 160), roll),
    study: roll() < 0.8 ? `study-${Math.floor(STUDIES * roll() ** 2)}` : null,
  };
}

const toReference = (at: number): string =>
  `0000-${String(Math.floor(at / 10_000)).padStart(4, "0")}-${String(at % 10_000).padStart(4, "0")}`;
