/** The one thing we ask of Postgres. Every caller names its deploy context in the statement. */
export type Database = {
  /** Rows of one statement; `timeoutMs` ends the query and its connection. Throws what the driver throws. */
  query<Row>(statement: string, values: unknown[], timeoutMs?: number): Promise<Row[]>;
};
