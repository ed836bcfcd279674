import {
  FORM_FIELD_NAMES,
  FORM_FIELDS,
  type FormFieldName,
  HIDDEN_FIELDS,
  type OwnAnswer,
} from "./fields.ts";

/** How an own question is asked. `checkbox`: one box to tick or, with choices, any of several. */
export const FIELD_TYPES = ["text", "long-text", "select", "radio", "checkbox", "date"] as const;

/** `contact`: asked on the contact page alone; `everywhere`: in the short form under a study too. */
export const PLACES = ["everywhere", "contact"] as const;

/** A question that every site can ask; its words are those of the language unless the site gives its own. */
type StandardField = {
  kind: "standard";
  name: FormFieldName;
  label: string | null;
  required: boolean;
  help: string | null;
  where: (typeof PLACES)[number];
  /** Whether the contact page insists on an answer that the short form does not ask for. */
  isSkippedInShort: boolean;
};

/** A question of the site's own. `choices`: the answers it takes; empty where any text or day is one. */
export type OwnField = {
  kind: "own";
  name: string;
  type: (typeof FIELD_TYPES)[number];
  label: string;
  required: boolean;
  help: string | null;
  choices: string[];
  where: (typeof PLACES)[number];
  isSkippedInShort: boolean;
  /** In code points. */
  maxLength: number;
};

export type ContactField = StandardField | OwnField;

/** The form of a site: its questions in their order, and where people book a talk instead, if anywhere. */
export type ContactForm = { fields: ContactField[]; booking: { label: string; url: string } | null };

const standardField = (name: FormFieldName, where: StandardField["where"] = "everywhere"): StandardField => ({
  kind: "standard",
  name,
  label: null,
  required: FORM_FIELDS[name].required,
  help: null,
  where,
  isSkippedInShort: false,
});

/** What a site asks that has no `contact.yaml`. */
export const DEFAULT_CONTACT_FORM: ContactForm = {
  fields: [
    standardField("name"),
    standardField("email"),
    standardField("company", "contact"),
    standardField("phone", "contact"),
    standardField("message"),
  ],
  booking: null,
};

/** Whether a field takes several answers at once. */
export const takesSeveral = ({ type, choices }: OwnField): boolean =>
  type === "checkbox" && choices.length > 0;

export const ownFieldsOf = ({ fields }: Pick<ContactForm, "fields">): OwnField[] =>
  fields.filter((field) => field.kind === "own");

const NAMES: ReadonlySet<string> = new Set<string>([...FORM_FIELD_NAMES, ...HIDDEN_FIELDS]);

/** The fields of a post that we know, each with its first value, as it was sent; several answers to one question, one a line. */
export type RawFormFields = ReadonlyMap<string, string>;

/** Keeps the names we know, the first value of each, and only text: files, numbers and `__proto__` fall through. */
export function pickFields(
  entries: Iterable<readonly [string, unknown]>,
  own: readonly OwnField[] = [],
): RawFormFields {
  const picked = new Map<string, string>();
  for (const [name, value] of entries) {
    const field = own.find((known) => known.name === name);
    const before = picked.get(name);
    if (field === undefined) {
      if (NAMES.has(name) && typeof value === "string" && before === undefined) picked.set(name, value);
    } else if (takesSeveral(field)) {
      const ticked = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
      if (ticked.length > 0)
        picked.set(name, [...(before === undefined ? [] : [before]), ...ticked].join("\n"));
    } else if (before === undefined) {
      const text = field.type === "checkbox" && value === true ? TICKED : value;
      if (typeof text === "string") picked.set(name, text);
    }
  }
  return picked;
}

/** What is kept of a box that was ticked, whatever the language of its form. */
const TICKED = "yes";

/** Answers in lines of text, `Budget: Under 10,000`, as notices and terminals show them. `ticked`: said of a box that was. */
export const formatAnswers = (
  answers: readonly OwnAnswer[] | null | undefined,
  ticked = TICKED,
): [label: string, answer: string][] =>
  (answers ?? []).map(({ label, values }) => [
    label,
    values.length === 1 && values[0] === TICKED ? ticked : values.join("; "),
  ]);
