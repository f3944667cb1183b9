/**
 * How long a statement may run and how long it waits for somebody else's lock, by the kind of work, in ms.
 * `read`, `write`: somebody waits for the answer. `maintain`: rebuilds what grows with the data. `load`: an import, a
 * withdrawal, rows of a reconciliation. `copy`: a download, as slow as its reader.
 */
export const TIME_LIMITS = {
  read: { statementMs: 30_000, lockMs: 5_000 },
  write: { statementMs: 60_000, lockMs: 5_000 },
  maintain: { statementMs: 900_000, lockMs: 60_000 },
  load: { statementMs: 3_600_000, lockMs: 120_000 },
  copy: { statementMs: 3_600_000, lockMs: 5_000 },
} as const satisfies Record<string, TimeLimit>

export type TimeLimit = { statementMs: number; lockMs: number }
export type WorkKind = keyof typeof TIME_LIMITS

/** For the transaction at whose beginning it is sent; it travels with the opening. */
export const timeLimits = (kind: WorkKind): string => {
  const { statementMs, lockMs } = TIME_LIMITS[kind]
  return `set local statement_timeout = ${statementMs}; set local lock_timeout = ${lockMs}`
}
