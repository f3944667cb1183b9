export const STATUSES = ['not_started', 'in_progress', 'completed'] as const
export type Status = (typeof STATUSES)[number]
export const STATUS_NAMES: Record<Status, string> = {
  not_started: 'Not started',
  in_progress: 'In-progress',
  completed: 'Completed',
}
