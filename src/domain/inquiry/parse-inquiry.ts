import { parseEmailAddress } from "./email-address.ts";
import { FIELD_NAMES, FIELDS, type FieldName, type RawFields } from "./fields.ts";
import { isVisible, lengthOf, normaliseLine, normaliseText } from "./normalise.ts";
import type { Inquiry } from "./types.ts";

export type FieldError = { field: FieldName; message: string };

/** `values` are the visitor's own words, to be shown again whatever is wrong with them. */
export type ParsedInquiry = { values: Record<FieldName, string> } & (
  | { ok: true; inquiry: Inquiry }
  | { ok: false; errors: FieldError[] }
);

/** Reads the words of a post. Never throws; what is wrong is said field by field, in the order of the form. */
export function parseInquiry(raw: RawFields): ParsedInquiry {
  const values = readValues(raw);
  const errors = FIELD_NAMES.flatMap((field) => {
    const message = problemOf(field, values[field]);
    return message === null ? [] : [{ field, message }];
  });
  if (errors.length > 0) return { ok: false, values, errors };
  return {
    ok: true,
    values,
    inquiry: {
      name: values.name,
      email: parseEmailAddress(values.email) ?? values.email,
      company: orNull(values.company),
      phone: orNull(values.phone),
      message: values.message,
    },
  };
}

function readValues(raw: RawFields): Record<FieldName, string> {
  const read = (field: FieldName): string => {
    const text = raw.get(field) ?? "";
    return FIELDS[field].multiline ? normaliseText(text) : normaliseLine(text);
  };
  return {
    name: read("name"),
    email: read("email"),
    company: read("company"),
    phone: read("phone"),
    message: read("message"),
  };
}

const EXAMPLE = "in the form name@example.com";

function problemOf(field: FieldName, value: string): string | null {
  const { label, required, maxLength } = FIELDS[field];
  if (!isVisible(value)) return required ? `Enter your ${label}` : null;
  const length = lengthOf(value);
  if (length > maxLength) {
    return `Shorten your ${label} to ${maxLength} characters or fewer; it has ${length}`;
  }
  if (field === "email" && parseEmailAddress(value) === null) return `Enter an email address ${EXAMPLE}`;
  return null;
}

const orNull = (value: string): string | null => (isVisible(value) ? value : null);
