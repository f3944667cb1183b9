import { areaName } from '@/lib/programmes/solution-areas'
import type { AreaLoss } from '@/lib/programmes/solutions-partner/ahead/ahead'
import { whenWords } from '@/lib/programmes/solutions-partner/ahead/ahead-words'
import { designationsIn } from '@/lib/programmes/solutions-partner/ahead/next-losses'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { AreaScore, CapabilityScore } from '@/lib/programmes/solutions-partner/score'
import {
  decidingOf,
  pointWord,
  showMissing,
  toQualified,
} from '@/lib/programmes/solutions-partner/words/missing-words'
import { integer, type Rational } from '@/lib/scoring/rational'
import { ProgressBar } from '../ui/progress-bar'
import { WHOLE } from './points'

type Props = {
  score: CapabilityScore
  losses: readonly AreaLoss[]
  /** What the verdict is about where nothing goes. */
  focus: AreaScore | null
}

/** The number that matters most: what a designation falls to, what the nearest lacks, or how many there are. The sentence beside it says the same. */
export function VerdictFigure({ score: { areas, ruleSet }, losses, focus }: Props) {
  const going = designationsIn(losses).find(({ after }) => toQualified(after, ruleSet).n > 0n)
  if (going)
    return (
      <>
        <p>
          <b>{showPoints(going.after.score)}</b> points of {areaName(going.id)} {whenWords(going)}
        </p>
        <PointsBar score={going.after.score} from={ruleSet.qualifiedFrom} />
        <p className="muted small nums">
          {showPoints(going.before.score)} now, {ruleSet.qualifiedFrom.value} needed
        </p>
      </>
    )
  const track = focus && focus.status !== 'qualified' ? decidingOf(focus) : null
  const missing = track && toQualified(track, ruleSet)
  if (!focus || !track || !missing || missing.n <= 0n) return <QualifiedCount areas={areas} />
  const shown = showMissing(missing)
  return (
    <>
      <p>
        <b>{shown}</b> {pointWord(shown)} missing in {areaName(focus.id)}
      </p>
      <PointsBar score={track.score} from={ruleSet.qualifiedFrom} />
      <p className="muted small nums">
        {showPoints(track.score)} of {ruleSet.qualifiedFrom.value}
      </p>
    </>
  )
}

const PointsBar = ({ score, from }: { score: Rational; from: { value: string } }) => (
  <ProgressBar criterion={{ status: 'in_progress', score, threshold: from }} whole={WHOLE} />
)

function QualifiedCount({ areas }: Pick<CapabilityScore, 'areas'>) {
  const qualified = areas.filter(({ status }) => status === 'qualified')
  const all = qualified.length === areas.length
  return (
    <>
      <p>
        <b>
          {qualified.length} of {areas.length}
        </b>{' '}
        designations qualified
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
