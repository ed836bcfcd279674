import { z } from "zod";
import { type ContactField, FIELD_TYPES, PLACES } from "./contact-form.ts";
import { FORM_FIELD_NAMES, FORM_FIELDS, type FormFieldName, HIDDEN_FIELDS } from "./fields.ts";
import { normaliseLine } from "./parse-inquiry.ts";

const WITH_CHOICES: readonly unknown[] = ["select", "radio"];

/** Characters an answer of one line, or of several, may have. A whole post may have 64 KB. */
const MAX_LENGTHS = { "long-text": 10_000, other: 500 } as const;
const MAX_FIELDS = 30;
const MAX_CHOICES = 60;
const MAX_LABEL = 1_000;

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(MAX_LABEL, `must have ${MAX_LABEL} characters or fewer`)
  .transform(normaliseLine);
const flag = z.boolean({ error: "must be true or false" });

const fieldSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,39}$/,
      "must be a short name of small letters, digits and hyphens such as start-date",
    ),
  type: z.enum(FIELD_TYPES, { error: `must be one of ${FIELD_TYPES.join(", ")}` }).optional(),
  label: oneLine.optional(),
  required: flag.optional(),
  help: oneLine.optional(),
  choices: z.array(oneLine).min(1).max(MAX_CHOICES, `must be ${MAX_CHOICES} choices or fewer`).optional(),
  where: z.enum(PLACES, { error: `must be one of ${PLACES.join(", ")}` }).default("everywhere"),
});

const booking = z.strictObject({
  label: oneLine,
  url: z.url({ protocol: /^https$/, error: "must be a web address that begins with https://" }),
});

/** The form of `src/data/contact.yaml`: its fields in their order, and where people book a talk instead, if anywhere. */
export const contactFormSchema = z.strictObject({
  fields: z
    .array(fieldSchema)
    .min(1)
    .max(MAX_FIELDS, `must be ${MAX_FIELDS} fields or fewer`)
    .superRefine(checkFields)
    .transform((fields): ContactField[] => fields.map(toContactField)),
  booking: booking.nullable().default(null),
});

type FieldInData = z.output<typeof fieldSchema>;

const isStandard = (name: string): name is FormFieldName => Object.hasOwn(FORM_FIELDS, name);

function checkFields(fields: readonly FieldInData[], context: z.RefinementCtx): void {
  const tell = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: "custom", path, message });
  fields.forEach((field, index) => {
    for (const [part, message] of problemsOf(field)) tell([index, part], message);
    if (fields.findIndex(({ name }) => name === field.name) < index)
      tell([index, "name"], "is the name of a field above; give each its own");
  });
  for (const name of FORM_FIELD_NAMES) {
    if (FORM_FIELDS[name].required && !fields.some((field) => field.name === name))
      tell([], `have no \`${name}\`, without which nobody can be answered; add - name: ${name}`);
  }
}

function* problemsOf(field: FieldInData): Generator<[part: string, message: string]> {
  const { name, type, label, required, choices, where } = field;
  if (isStandard(name)) {
    if (type !== undefined) yield ["type", `is that of every site for \`${name}\`; remove the line`];
    if (choices !== undefined)
      yield ["choices", `cannot be given for \`${name}\`; remove them, or name the field otherwise`];
    if (FORM_FIELDS[name].required && required === false)
      yield ["required", `must be true for \`${name}\`: nobody can be answered without it; remove the line`];
    if (FORM_FIELDS[name].required && where !== "everywhere")
      yield [
        "where",
        `must be everywhere for \`${name}\`: nobody can be answered without it; remove the line`,
      ];
    return;
  }
  if (TAKEN_NAMES.has(name))
    yield ["name", `is a name that the form uses itself; take another, such as our-${name}`];
  if (type === undefined) yield ["type", `is missing; write one of ${FIELD_TYPES.join(", ")}`];
  if (label === undefined) yield ["label", "is missing; write the question that people read"];
  if (WITH_CHOICES.includes(type) && (choices?.length ?? 0) < 2)
    yield ["choices", `are too few for a ${type}; list two or more, each on a line with a hyphen`];
  if (choices !== undefined && type !== "checkbox" && !WITH_CHOICES.includes(type))
    yield ["choices", `are for select, radio and checkbox; remove them, or change the type`];
  if (choices !== undefined && new Set(choices).size < choices.length)
    yield ["choices", "name an answer twice; name each once"];
}

/** Fields of the form itself, ids of the page it stands on, and what every object has. */
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  ...HIDDEN_FIELDS,
  ...["error-summary", "main", "ways", "problem", "problem-hint", "constructor"],
]);

function toContactField({
  name,
  type = "text",
  label,
  required,
  help,
  choices = [],
  where,
}: FieldInData): ContactField {
  const isStandardField = isStandard(name);
  const isRequired = required ?? (isStandardField && FORM_FIELDS[name].required);
  const asked = {
    required: isRequired,
    help: help ?? null,
    where,
    isSkippedInShort: isRequired && where === "contact",
  };
  if (isStandardField) return { kind: "standard", name, label: label ?? null, ...asked };
  const maxLength = type === "long-text" ? MAX_LENGTHS["long-text"] : MAX_LENGTHS.other;
  return { kind: "own", name, type, label: label ?? name, choices, maxLength, ...asked };
}
