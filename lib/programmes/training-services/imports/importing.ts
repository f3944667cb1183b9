import { monthOf } from '../../../dates'
import { IMPORT_KINDS } from '../../../imports/model/import-kinds'
import type { Importing } from '../../../imports/model/importing'
import type { TrainingBasis } from '../basis'
import { countNotes } from './count-notes'

/** Line items, which are summed up in totals, and the registers that they are read by. */
export const IMPORTING: Importing<TrainingBasis> = {
  kinds: IMPORT_KINDS,
  withDeltas: ({ totals, ...rest }, deltas) => ({
    totals: [
      ...totals,
      ...deltas.map(({ locationId: _, month, ...total }) => ({ ...total, month: monthOf(month) })),
    ],
    ...rest,
  }),
  countNotes,
}
