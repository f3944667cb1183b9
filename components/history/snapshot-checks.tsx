import type { ReadSnapshot } from '@/lib/snapshots/read-snapshot'
import { Icon } from '../ui/icon'

/** Questions anybody can ask of a snapshot at any time, and what comes of them now. */
export function SnapshotChecks({ checks }: Pick<ReadSnapshot, 'checks'>) {
  return (
    <ul className="checks">
      {checks.map(({ holds, plain, text }) => (
        <li key={text} className={holds ? 'verified' : plain ? undefined : 'verified broken'}>
          <Icon name={holds ? 'completed' : plain ? 'info' : 'warn'} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
