/**
 * A line that is not taken, or not wholly. `rows`: so many of its rows are refused, where a line is several.
 * @property raw the line as it stands
 */
export type Reject = {
  line: number
  column: string
  code: string
  message: string
  raw: Buffer
  rows?: number
}

/** Refused rows. */
export const rowsRefused = (rejects: readonly Pick<Reject, 'rows'>[]): number =>
  rejects.reduce((sum, { rows = 1 }) => sum + rows, 0)

/** One for each line, in the order in which lines come first; what is wrong with several of its rows is said one after the other. */
export function byLine(rejects: readonly Reject[]): Reject[] {
  const lines = new Map<number, Reject>()
  for (const one of rejects) {
    const before = lines.get(one.line)
    lines.set(one.line, before ? both(before, one) : one)
  }
  return [...lines.values()]
}

const both = (one: Reject, other: Reject): Reject => ({
  ...one,
  message: one.message.includes(other.message) ? one.message : `${one.message} ${other.message}`,
  raw: one.raw.length > 0 ? one.raw : other.raw,
  rows: rowsRefused([one, other]),
})
