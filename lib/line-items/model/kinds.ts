/** Kinds of line items, as in the API and the command. */
export const KINDS = ['courseware-completions', 'exam-unit-purchases', 'survey-responses'] as const
export type Kind = (typeof KINDS)[number]
export const isKind = (text: unknown): text is Kind => KINDS.some((kind) => kind === text)

/** One value for each kind of line items. */
export const byKind = <T>(of: (kind: Kind) => T): Record<Kind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, T>
