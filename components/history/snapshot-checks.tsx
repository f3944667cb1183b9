import type { ReactNode } from 'react'
import { placeName } from '@/lib/scoring/place-name'
import type { CheckedSnapshot } from '@/lib/snapshots/check-snapshot'
import { version } from '@/lib/version'
import { Icon } from '../ui/icon'

/** Three questions anybody can ask of a snapshot at any time, and what comes of them now. */
export function SnapshotChecks({ checked }: { checked: CheckedSnapshot }) {
  const { snapshot, intact, recomputed, walk } = checked
  const equal = walk.steps.every(({ effects }) => effects.length === 0)
  return (
    <ul className="checks">
      <Check holds={intact}>
        {intact
          ? 'Unchanged since it was written: its hash matches.'
          : 'Its hash does not match: it was changed in the database. Do not rely on it.'}
      </Check>
      <Check holds={recomputed.same}>
        {recomputed.same
          ? `Laurel ${version} calculates the same result from the same input.`
          : `Laurel ${version} calculates another result from the same input than Laurel ${snapshot.version} did: ${others(checked)}.`}
      </Check>
      <Check holds={equal} plain>
        {equal
          ? 'With what is known today, the result for the same date is the same.'
          : 'With what is known today, the result for the same date differs. The causes are below and add up exactly.'}
      </Check>
    </ul>
  )
}

function others({ recomputed: { differences }, walk }: CheckedSnapshot): string {
  if (differences.length === 0) return 'a status'
  return differences
    .map(
      ({ metric, area, stored, recomputed }) =>
        `${placeName(walk.to.programme, { metric, area })} ${stored.display} → ${recomputed.display}`,
    )
    .join(', ')
}

/** `plain`: that it does not hold is nothing wrong. */
function Check({ holds, plain, children }: { holds: boolean; plain?: boolean; children: ReactNode }) {
  return (
    <li className={holds ? 'verified' : plain ? undefined : 'verified broken'}>
      <Icon name={holds ? 'completed' : plain ? 'info' : 'warn'} />
      <span>{children}</span>
    </li>
  )
}
