import type { PlainDate } from '../../dates'
import { STATUSES } from '../../registers/model/plain-registers'

export { STATUSES }
export type ClassStatus = (typeof STATUSES)[number]

/** As it is said; else a class is delivered from the day after its last one. */
export const classStatus = (
  { status, endsOn }: { status: ClassStatus | null; endsOn: PlainDate },
  today: PlainDate,
): ClassStatus => status ?? (endsOn < today ? 'delivered' : 'planned')
