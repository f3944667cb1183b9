import { LaurelError } from '../../../errors'
import type { RecordKind } from '../../model/import-kinds'
import { RECORD_SHAPES, stagedColumns } from '../../model/record-shapes'
import { MAX_NAMES } from '../limits'
import type { Mapping } from '../mapping'
import { fileColumn } from './file-column'

export const NAME_FIELDS = ['workload', 'association', 'detail', 'certification'] as const
/** A name as a row that is taken says it, in the field of `record_names`. */
export type MetName = { field: (typeof NAME_FIELDS)[number]; name: string }

/** Looks on while rows go by: which workloads, associations, offers, metric types and certifications they name. */
export class MetNames {
  private met: MetName[] = []
  private readonly fields: { field: MetName['field']; slot: number; seen: Set<string> }[]

  constructor(
    private readonly kind: RecordKind,
    private readonly mapping: Pick<Mapping, 'columns'>,
  ) {
    const columns = stagedColumns(RECORD_SHAPES[kind])
    this.fields = NAME_FIELDS.flatMap((field) => {
      const slot = columns.indexOf(field)
      return slot === -1 ? [] : [{ field, slot, seen: new Set<string>() }]
    })
  }

  /** @throws LaurelError invalid_file where a column says something else in row after row */
  see(values: readonly (string | null)[]): void {
    for (const { field, slot, seen } of this.fields) {
      const name = values[slot]
      if (!name || seen.has(name)) continue
      if (seen.size === MAX_NAMES) throw this.tooMany(field)
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

  private tooMany(field: MetName['field']): LaurelError {
    const column = fileColumn(this.kind, field)
    const header = this.mapping.columns[column] ?? column
    return new LaurelError(
      'invalid_file',
      `${header} has more than ${MAX_NAMES.toLocaleString('en')} different values, and a report names a few hundred: it is read as ${column}, but seems to say something else. Choose another column for it. Nothing was imported.`,
    )
  }
}
