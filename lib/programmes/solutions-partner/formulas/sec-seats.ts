import type { Month } from '../../../dates'
import type { Figures } from '../figures/figures'
import type { Band, Side } from '../rules/shape'
import { type SeatClass, seatClass } from './seat-class'

/** The tenants of the side of Microsoft 365 by licences. @throws Error for a side without a band */
export const seatClassOf = (figures: Figures, side: Side, month: Month): SeatClass =>
  seatClass(
    figures,
    { associations: side.associations, workloads: side.workloads.value, band: bandOf(side) },
    month,
  )

export function bandOf({ band }: Side): Band {
  if (!band) throw new Error('A side that counts customers has a band')
  return band
}
