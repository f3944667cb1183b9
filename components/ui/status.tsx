import { STATUS_NAMES, type Status } from '@/lib/scoring/status'

type Props = {
  /** null: the rule set in force has no such criterion. */
  status: Status | null
  /** Where another word than the usual one is that of the programme. */
  word?: string
}

/** Shape and colour come with the class, the word says it. */
export function StatusPill({ status, word }: Props) {
  return status === null ? (
    <span className="pill">For information</span>
  ) : (
    <span className={`pill ${status}`}>{word ?? STATUS_NAMES[status]}</span>
  )
}
