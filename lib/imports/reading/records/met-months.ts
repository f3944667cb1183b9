import type { Month } from '../../../dates'
import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'

/** Looks on while rows go by: of which months they are, each once. Files of customers and people have none. */
export class MetMonths {
  private met: Month[] = []
  private last = ''
  private readonly seen = new Set<Month>()
  private readonly slot: number

  constructor(kind: RecordKind) {
    this.slot = stagedColumns(RECORD_SHAPES[kind]).indexOf('month')
  }

  see(values: readonly (string | null)[]): void {
    const month = values[this.slot]
    if (!month || month === this.last) return
    this.last = month
    if (this.seen.has(month)) return
    this.seen.add(month)
    this.met.push(month)
  }

  /** Those that are new since the last time. */
  take(): Month[] {
    const { met } = this
    this.met = []
    return met
  }
}
