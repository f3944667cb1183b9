/** Where a designation stands, in the order in which it gets there; answers have the ids, pages the original's words. */
export const DESIGNATION_STATUSES = [
  'not_started',
  'in_progress',
  'qualified',
  'enrolled',
  'renewal_due',
] as const
export type DesignationStatus = (typeof DESIGNATION_STATUSES)[number]

export const STATUS_NAMES: Readonly<Record<DesignationStatus, string>> = {
  not_started: 'Not started',
  in_progress: 'In-progress',
  qualified: 'Qualified',
  enrolled: 'Enrolled',
  renewal_due: 'Enrolled (renewal due)',
}

/** Whether the organization has it, and may show its badge. */
export const isHeld = (status: DesignationStatus): boolean =>
  status === 'enrolled' || status === 'renewal_due'

/** Where a designation came from. */
export const ORIGINS = ['legacy', 'here', 'elsewhere', 'bought'] as const
export type Origin = (typeof ORIGINS)[number]

export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  legacy: 'From a legacy competency',
  here: 'Enrolled in this area before',
  elsewhere: 'From another designation, without a purchase',
  bought: 'Bought',
}
