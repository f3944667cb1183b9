import type { RecordKind } from '../../../imports/model/import-kinds'

/** What files name: a workload, an association, an offer or metric type, a certification. */
export type NamedField = 'workload' | 'association' | 'detail' | 'certification'

/** A name that files used. `means`: the id that the organization says is meant, for all its files. */
export type MetName = { kind: RecordKind; field: NamedField; name: string; means: string | null }

/** What a name is read as: itself, or what the organization says that it means. */
export type Meaning = (kind: RecordKind, field: NamedField, name: string) => string

export const asWritten: Meaning = (_kind, _field, name) => name

export function meaningOf(names: readonly MetName[]): Meaning {
  const own = new Map(
    names.flatMap(({ kind, field, name, means }) =>
      means === null ? [] : [[`${kind}\n${field}\n${name}`, means] as const],
    ),
  )
  if (own.size === 0) return asWritten
  return (kind, field, name) => own.get(`${kind}\n${field}\n${name}`) ?? name
}
