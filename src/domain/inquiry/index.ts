export {
  type ContactForm,
  DEFAULT_CONTACT_FORM,
  formatAnswers,
  type OwnField,
  ownFieldsOf,
  pickFields,
  type RawFormFields,
} from "./contact-form.ts";
export {
  CHANNELS,
  type Channel,
  DeliveryError,
  type Destination,
  FAILING_FROM,
  INQUIRY_CHANNELS,
  nextTry,
} from "./delivery.ts";
export {
  FORM_FIELD_NAMES,
  HONEYPOTS,
  type Inquiry,
  type InquiryRecord,
  type InquiryStatus,
  type Origin,
  type OwnAnswer,
} from "./fields.ts";
export { digestMessage, identifyInquiry, isReference } from "./idempotency.ts";
export {
  type FieldError,
  normaliseLine,
  normaliseText,
  parseInquiry,
} from "./parse-inquiry.ts";
export { isClassifiedSpam } from "./spam-classifier.ts";
export {
  isPerhapsSpam,
  isQuarantined,
  parseFillTime,
  repeatScope,
  type SpamReason,
  scoreInquiry,
} from "./spam-score.ts";
