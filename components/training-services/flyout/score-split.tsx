import { lineItemsHref } from '@/lib/paths/line-items'
import type { LevelPart } from '@/lib/programmes/training-services/levels'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import { metricOf } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import { cut, isZero, toNumber } from '@/lib/scoring/rational'
import { ProgressBar } from '../../ui/progress-bar'
import { StatusPill } from '../../ui/status'
import { Score } from '../criterion-card'
import type { LineItemScope } from './download'

type Props = { criterion: Criterion; scope: LineItemScope }

/** The score, and what it is made of, each part one step from its rows. */
export function ScoreSplit({ criterion, scope }: Props) {
  const { of } = criterion.node
  if (of.mechanism === 'sum') return <PointsSplit {...{ criterion, scope }} />
  return (
    <>
      <div className="row">
        <Score criterion={criterion} />
        <StatusPill status={criterion.status} />
      </div>
      <ProgressBar criterion={criterion} />
      {of.mechanism === 'mean' && (
        <p className="muted nums">
          {toNumber(of.points)} points from {toNumber(of.answers)} answered questions in{' '}
          <a href={lineItemsHref(scope, { counted: 'counted' })}>{toNumber(of.surveys)} surveys</a>.
        </p>
      )}
    </>
  )
}

function PointsSplit({ criterion, scope }: Props) {
  const { fundamentalsAndOthers, advanced } = levelsOf(criterion)
  const { counted } = metricOf(criterion.metric).words
  return (
    <>
      <div className="split">
        <div>
          <h4>Total</h4>
          <Score criterion={criterion} />
          <StatusPill status={criterion.status} />
        </div>
        <span className="op">=</span>
        <Part name="Fundamentals & others" part={fundamentalsAndOthers} {...{ counted, scope }} />
        <span className="op">+</span>
        <Part name="Advanced" part={advanced} {...{ counted, scope }} />
      </div>
      <ProgressBar criterion={criterion} />
      {!isZero(fundamentalsAndOthers.beyondCap) && (
        <p className="small">
          {cut(fundamentalsAndOthers.beyondCap)} points of Fundamentals & others are beyond the limit of{' '}
          {fundamentalsAndOthers.cap.value} and do not count:{' '}
          <a href={lineItemsHref(scope, { reason: 'beyond_cap' })}>see which</a>.
        </p>
      )}
    </>
  )
}

type PartProps = { name: string; part: LevelPart; counted: [string, string]; scope: LineItemScope }

function Part({ name, part, counted, scope }: PartProps) {
  return (
    <div>
      <h4>{name}</h4>
      <p className="num">
        <b>{cut(part.points)}</b> points
      </p>
      <p className="muted small nums">
        from{' '}
        <a href={lineItemsHref(scope, { level: part.level, counted: 'counted' })}>
          {part.count} {part.count === 1 ? counted[0] : counted[1]}
        </a>
        , each worth {part.weight.value}
      </p>
    </div>
  )
}
