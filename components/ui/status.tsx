import { STATUS_NAMES, type Status } from '@/lib/kinds'
import { Icon } from './icon'

/** null: the rule set in force has no such criterion. */
export function StatusPill({ status }: { status: Status | null }) {
  if (status === null) return <span className="pill">For information</span>
  return (
    <span className={`pill ${status}`}>
      <Icon name={status} />
      {STATUS_NAMES[status]}
    </span>
  )
}
