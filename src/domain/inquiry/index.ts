export { nextTry, RETRY_DELAYS } from "./backoff.ts";
export { FIELD_NAMES, FIELDS, type FieldName, pickFields, type RawFields } from "./fields.ts";
export { digestMessage, type Identity, identify } from "./identity.ts";
export { normaliseLine, normaliseText } from "./normalise.ts";
export { type FieldError, parseInquiry } from "./parse-inquiry.ts";
export { isReference } from "./reference.ts";
export { isQuarantined, parseFillTime, type Score, type ScoreReason, scoreInquiry } from "./score.ts";
export { suggest } from "./suggest.ts";
export * from "./types.ts";
