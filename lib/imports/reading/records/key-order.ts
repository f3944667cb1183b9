import type { RecordKind } from '../../model/import-kinds'
import { CLOSE, RECORD_SHAPES } from '../../model/record-shapes'

/** Printable, and no letters whose order is a matter of opinion. */
const ASCII = /^[ -~]*$/
/** So many rows of one group are told apart: of a customer in a month there are some hundred. */
const MOST_HELD = 10_000

/**
 * Looks on while rows go by: whether those come together that lie close in the table, such as a month's of a customer,
 * each of these groups after the one before it, and no key twice.
 */
export class KeyOrder {
  isKept = true
  private readonly group: string[]
  private readonly size: number
  private readonly seen = new Set<string>()

  constructor(kind: RecordKind) {
    const { key } = RECORD_SHAPES[kind]
    this.size = key.length
    this.group = key.slice(0, CLOSE).map(() => '')
  }

  /** @param values the line first, then the key */
  see(values: readonly (string | null)[]): void {
    if (!this.isKept) return
    if (!this.comesAfter(values)) return
    let rest = ''
    for (let at = this.group.length + 1; at <= this.size; at++) rest += `${values[at] ?? ''}\t`
    if (this.seen.has(rest) || this.seen.size === MOST_HELD) this.isKept = false
    this.seen.add(rest)
  }

  /** Or is of the same group. */
  private comesAfter(values: readonly (string | null)[]): boolean {
    const { group } = this
    let isAfter = false
    for (let at = 0; at < group.length; at++) {
      const value = values[at + 1] ?? ''
      const before = group[at] ?? ''
      if (value === before) continue
      if (!isAfter && !(value > before && ASCII.test(value) && ASCII.test(before))) {
        this.isKept = false
        return false
      }
      isAfter = true
      group[at] = value
    }
    if (isAfter) this.seen.clear()
    return true
  }
}
