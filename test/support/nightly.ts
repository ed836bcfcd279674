/**
 * Whether the tests run in their long form, `npm run test:nightly`: bodies in their whole length, more random cases, real
 * studies where a collection of them lies beside the checkout. The short form tries the same behaviour on less.
 */
export const IS_NIGHTLY = process.env.NIGHTLY === "1";
