import { monthOf } from '../../../dates'
import { REGISTERS } from '../../../imports/model/import-kinds'
import type { Importing } from '../../../imports/model/importing'
import { KINDS } from '../../../line-items/model/kinds'
import type { TrainingBasis } from '../basis'
import { countNotes } from './count-notes'

/** Line items, which are summed up in totals, and the registers that they are read by. */
export const IMPORTING: Importing<TrainingBasis> = {
  kinds: [...KINDS, ...REGISTERS],
  withDeltas: ({ totals, ...rest }, deltas) => ({
    totals: [
      ...totals,
      ...deltas.map(({ locationId: _, month, ...total }) => ({ ...total, month: monthOf(month) })),
    ],
    ...rest,
  }),
  countNotes,
}
