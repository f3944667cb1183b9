import type { RecordKind } from '../../model/import-kinds'
import { CLOSE, RECORD_SHAPES } from '../../model/record-shapes'

/** Printable, and no letters whose order is a matter of opinion. */
const ASCII = /^[ -~]*$/
/** So many rows of one group are told apart by looking through them: of a customer in a month there are some dozen. */
const FEW = 64
/** And so many at all. */
const MOST = 10_000

type Values = readonly (string | null)[]

/**
 * Looks on while rows go by: whether those come together that lie close in the table, such as a month's of a customer,
 * each of these groups after the one before it, and no key twice.
 */
export class KeyOrder {
  isKept = true
  private readonly group: string[]
  private readonly rest: number[]
  /** What the first rows of the group say beyond it; `count` of them. */
  private readonly few: string[][] = []
  private count = 0
  private readonly many = new Set<string>()

  constructor(kind: RecordKind) {
    const { key } = RECORD_SHAPES[kind]
    this.group = key.slice(0, CLOSE).map(() => '')
    // The line stands first.
    this.rest = key.flatMap((_, at) => (at < CLOSE ? [] : [at + 1]))
  }

  /** @param values the line first, then the key */
  see(values: Values): void {
    if (this.isKept) this.isKept = this.comesAfter(values) && this.isOther(values)
  }

  /** Or is of the same group. */
  private comesAfter(values: Values): boolean {
    const { group } = this
    let isAfter = false
    for (let at = 0; at < group.length; at++) {
      const value = values[at + 1] ?? ''
      const before = group[at] ?? ''
      if (value === before) continue
      if (!isAfter && !(value > before && ASCII.test(value) && ASCII.test(before))) return false
      isAfter = true
      group[at] = value
    }
    if (isAfter) this.begin()
    return true
  }

  private begin(): void {
    if (this.count > FEW) this.many.clear()
    this.count = 0
  }

  /** None of the group says the same. */
  private isOther(values: Values): boolean {
    for (let at = 0; at < this.count && at < FEW; at++)
      if (this.isSame(values, this.few[at] ?? [])) return false
    if (this.count < FEW) this.keep(values)
    else {
      const text = this.rest.map((at) => values[at]).join('\t')
      if (this.many.has(text) || this.count === MOST) return false
      this.many.add(text)
    }
    this.count++
    return true
  }

  private isSame(values: Values, row: readonly string[]): boolean {
    for (let at = 0; at < this.rest.length; at++)
      if ((values[this.rest[at] ?? 0] ?? '') !== row[at]) return false
    return true
  }

  private keep(values: Values): void {
    const row = this.few[this.count] ?? []
    for (let at = 0; at < this.rest.length; at++) row[at] = values[this.rest[at] ?? 0] ?? ''
    this.few[this.count] = row
  }
}
