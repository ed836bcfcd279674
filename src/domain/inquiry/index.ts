export { CHANNELS, type Channel, DeliveryError, type Destination, nextTry } from "./delivery.ts";
export {
  FORM_FIELD_NAMES,
  FORM_FIELDS,
  type FormFieldName,
  HONEYPOTS,
  INQUIRY_STATUSES,
  type Inquiry,
  type InquiryRecord,
  type InquiryStatus,
  type Origin,
  pickFields,
  type RawFormFields,
} from "./fields.ts";
export { digestMessage, type Identity, identify, isReference } from "./identity.ts";
export {
  type FieldError,
  normaliseLine,
  normaliseText,
  parseEmailAddress,
  parseInquiry,
} from "./parse-inquiry.ts";
export {
  isQuarantined,
  parseFillTime,
  repeatScope,
  type Score,
  type ScoreReason,
  scoreInquiry,
} from "./score.ts";
export { suggest } from "./suggest.ts";
