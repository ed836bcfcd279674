/** By this header the script marks what it asks while someone types: not yet a question they stand by. */
export const TYPING_HEADER = "X-Search-Typing";
