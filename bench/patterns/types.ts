/** A regular expression, and the files it stands in; `audience`: whose texts it reads. */
export type Pattern = { source: string; flags: string; files: string[]; audience: "visitor" | "author" };

/** `slow`: the text that takes too long, and how long; `isAnalysed`: false where recheck came to no end. */
export type Judged = { slow: { ms: string; text: string } | null; isAnalysed: boolean };
