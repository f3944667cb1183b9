import { areaName } from '@/lib/programmes/solution-areas'
import type { CapabilityScore } from '@/lib/programmes/solutions-partner/score'
import { integer } from '@/lib/scoring/rational'
import { ProgressBar } from '../ui/progress-bar'

/** How many of the designations are there, and which. The sentence beside it says the same. */
export function QualifiedFigure({ areas }: Pick<CapabilityScore, 'areas'>) {
  const qualified = areas.filter(({ status }) => status === 'qualified')
  const all = qualified.length === areas.length
  return (
    <>
      <p>
        <b>{qualified.length}</b> of {areas.length} designations qualified
      </p>
      <ProgressBar
        criterion={{
          status: all ? 'completed' : 'in_progress',
          score: integer(qualified.length),
          threshold: { value: String(areas.length) },
        }}
      />
      {!all && qualified.length > 0 && (
        <p className="muted small">{qualified.map(({ id }) => areaName(id)).join(', ')}</p>
      )}
    </>
  )
}
