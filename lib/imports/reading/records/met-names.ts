import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'

export const NAME_FIELDS = ['workload', 'association', 'detail', 'certification'] as const
/** A name as a row that is taken says it, in the field of `record_names`. */
export type MetName = { field: (typeof NAME_FIELDS)[number]; name: string }

/** A file with more names than that has them told once more, not held. */
const MOST_HELD = 20_000

/** Looks on while rows go by: which workloads, associations, offers, metric types and certifications they name. */
export class MetNames {
  private met: MetName[] = []
  private readonly fields: { field: MetName['field']; slot: number; seen: Set<string> }[]

  constructor(kind: RecordKind) {
    const columns = stagedColumns(RECORD_SHAPES[kind])
    this.fields = NAME_FIELDS.flatMap((field) => {
      const slot = columns.indexOf(field)
      return slot === -1 ? [] : [{ field, slot, seen: new Set<string>() }]
    })
  }

  see(values: readonly (string | null)[]): void {
    for (const { field, slot, seen } of this.fields) {
      const name = values[slot]
      if (!name || seen.has(name)) continue
      if (seen.size >= MOST_HELD) seen.clear()
      seen.add(name)
      this.met.push({ field, name })
    }
  }

  /** Those that are new since the last time. */
  take(): MetName[] {
    const { met } = this
    this.met = []
    return met
  }
}
