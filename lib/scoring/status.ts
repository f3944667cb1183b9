export const STATUSES = ['not_started', 'in_progress', 'completed'] as const
export type Status = (typeof STATUSES)[number]

/** Also those of programmes that score by themselves: a designation can be qualified for. */
export const SHOWN_STATUSES = [...STATUSES, 'qualified'] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** Of what all is needed: Completed when every part is, Not started only when every part is, else In-progress. */
export function together(statuses: readonly Status[]): Status {
  const every = (status: Status) => statuses.length > 0 && statuses.every((one) => one === status)
  return every('completed') ? 'completed' : every('not_started') ? 'not_started' : 'in_progress'
}

export const STATUS_NAMES: Record<ShownStatus, string> = {
  not_started: 'Not started',
  in_progress: 'In-progress',
  completed: 'Completed',
  qualified: 'Qualified',
}
