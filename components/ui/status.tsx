import { STATUS_NAMES, type Status } from '@/lib/scoring/status'

/** Shape and colour come with the class, the word says it. null: the rule set in force has no such criterion. */
export function StatusPill({ status }: { status: Status | null }) {
  return status === null ? (
    <span className="pill">For information</span>
  ) : (
    <span className={`pill ${status}`}>{STATUS_NAMES[status]}</span>
  )
}
