import { KIND_OF } from '../../lib/programmes/solutions-partner/figures/family-kinds'
import type { Rows } from '../../lib/programmes/solutions-partner/figures/rows'
import { azureServiceOf } from '../../lib/programmes/solutions-partner/names/azure-services'
import { vocabularyOf } from '../../lib/programmes/solutions-partner/names/known-names'
import type { MetName } from '../../lib/programmes/solutions-partner/names/meaning'

export type Named = { rows: Rows; names: MetName[] }

/** Every second row with names that only the organization knows, which mean what stood there before. */
export function withOwnNames(rows: Rows): Named {
  const names: MetName[] = []
  const own = (met: Omit<MetName, 'means'>): string => {
    const means =
      met.kind === 'azure-consumption' && met.field === 'workload'
        ? azureServiceOf(met.name)
        : (vocabularyOf(met)?.find(met.name) ?? null)
    if (means === null) return met.name
    const name = `Ours: ${met.name}`
    names.push({ ...met, name, means })
    return name
  }
  return {
    names,
    rows: {
      ...rows,
      figures: rows.figures.map((row, at) => {
        const kind = KIND_OF[row.family]
        if (at % 2 === 0) return row
        return {
          ...row,
          workload: own({ kind, field: 'workload', name: row.workload }),
          association: own({ kind, field: 'association', name: row.association }),
        }
      }),
      certifications: rows.certifications.map((row, at) =>
        at % 2 === 0
          ? row
          : {
              ...row,
              certification: own({ kind: 'certifications', field: 'certification', name: row.certification }),
            },
      ),
    },
  }
}
