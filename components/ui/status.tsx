import { type ShownStatus, STATUS_NAMES } from '@/lib/scoring/status'

type Props = {
  /** null: the rule set in force has no such criterion. */
  status: ShownStatus | null
  /** Where another word than the usual one is that of the programme. */
  word?: string
}

/** Shape and colour come with the class, the word says it. */
export function StatusPill({ status, word }: Props) {
  return status === null ? (
    <span className="pill">For information</span>
  ) : (
    <span className={`pill ${status === 'qualified' ? 'completed' : status}`}>
      {word ?? STATUS_NAMES[status]}
    </span>
  )
}
