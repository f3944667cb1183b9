import type { Criterion, LevelPart } from '@/lib/scoring/qualification'
import { cut, isZero } from '@/lib/scoring/rational'
import { ProgressBar } from '../../ui/progress-bar'
import { StatusPill } from '../../ui/status'
import { Score } from '../criterion-card'

const COUNTED: Record<string, [one: string, many: string]> = {
  'courseware-completions': ['course taken', 'courses taken'],
  'exam-unit-purchases': ['exam unit', 'exam units'],
}

/** The score, and what it is made of. */
export function ScoreSplit({ criterion }: { criterion: Criterion }) {
  const { parts } = criterion
  if (parts.kind === 'points') return <PointsSplit criterion={criterion} />
  return (
    <>
      <div className="row">
        <Score criterion={criterion} />
        <StatusPill status={criterion.status} />
      </div>
      <ProgressBar criterion={criterion} />
      {parts.kind === 'average' && (
        <p className="muted nums">
          {parts.points} points from {parts.answers} answered questions in {parts.surveys} surveys.
        </p>
      )}
    </>
  )
}

function PointsSplit({ criterion }: { criterion: Criterion }) {
  if (criterion.parts.kind !== 'points') return null
  const { fundamentalsAndOthers, advanced } = criterion.parts
  const counted = COUNTED[criterion.metric] ?? ['row', 'rows']
  return (
    <>
      <div className="split">
        <div>
          <h4>Total</h4>
          <Score criterion={criterion} />
          <StatusPill status={criterion.status} />
        </div>
        <span className="op">=</span>
        <Part name="Fundamentals & others" part={fundamentalsAndOthers} counted={counted} />
        <span className="op">+</span>
        <Part name="Advanced" part={advanced} counted={counted} />
      </div>
      <ProgressBar criterion={criterion} />
      {!isZero(fundamentalsAndOthers.beyondCap) && (
        <p className="small">
          {cut(fundamentalsAndOthers.beyondCap)} points of Fundamentals & others are beyond the limit of{' '}
          {fundamentalsAndOthers.cap.value} and do not count.
        </p>
      )}
    </>
  )
}

function Part(props: { name: string; part: LevelPart; counted: [string, string] }) {
  const { name, part, counted } = props
  return (
    <div>
      <h4>{name}</h4>
      <p className="num">
        <b>{cut(part.points)}</b> points
      </p>
      <p className="muted small nums">
        from {part.count} {part.count === 1 ? counted[0] : counted[1]}, each worth {part.weight.value}
      </p>
    </div>
  )
}
