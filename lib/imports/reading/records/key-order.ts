import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES } from '../../model/record-shapes'

/** Printable, and no letters whose order is a matter of opinion. */
const ASCII = /^[ -~]*$/

/** Looks on while rows go by: whether each comes after the one before it, by its key as the table orders it. */
export class KeyOrder {
  isKept = true
  private readonly last: string[]

  constructor(kind: RecordKind) {
    this.last = RECORD_SHAPES[kind].key.map(() => '')
  }

  /** @param values the line first, then the key */
  see(values: readonly (string | null)[]): void {
    if (!this.isKept) return
    const { last } = this
    let isAfter = false
    for (let at = 0; at < last.length; at++) {
      const value = values[at + 1] ?? ''
      const before = last[at] ?? ''
      if (value === before) continue
      if (!isAfter && !(value > before && ASCII.test(value) && ASCII.test(before))) {
        this.isKept = false
        return
      }
      isAfter = true
      last[at] = value
    }
    this.isKept = isAfter
  }
}
