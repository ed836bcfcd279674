/** What the contact form shows: the words typed so far, what is wrong with them, and a sentence above all. */
export type InquiryForm = {
  values: Record<string, string>;
  errors: { field: string; message: string }[];
  notice: string | null;
};
