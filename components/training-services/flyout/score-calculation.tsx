import { levelsOf } from '@/lib/programmes/training-services/levels'
import { metricOf } from '@/lib/programmes/training-services/metrics'
import type { Cited } from '@/lib/rules'
import type { Criterion } from '@/lib/scoring/criterion'
import { MctNote } from '../mct-note'
import { StandingMark } from '../source-line'

/** The business logic, value by value, each marked where it is not in force in its source's own words. */
export function ScoreCalculation(props: { criterion: Criterion; mctChecking: boolean }) {
  const { criterion, mctChecking } = props
  return (
    <section>
      <h3>Score calculation</h3>
      {criterion.unit.name === 'points' ? (
        <PointsTable criterion={criterion} />
      ) : (
        <SurveyTable criterion={criterion} />
      )}
      {criterion.unit.name !== 'points' && !mctChecking && (
        <p>
          <MctNote />
        </p>
      )}
    </section>
  )
}

function PointsTable({ criterion }: { criterion: Criterion }) {
  const { fundamentalsAndOthers, advanced } = levelsOf(criterion)
  return (
    <table className="table fold">
      <caption className="sr">Weights and limits</caption>
      <thead>
        <tr>
          <th scope="col">Activity</th>
          <th scope="col">Fundamentals & others</th>
          <th scope="col">Advanced</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Weight of each {metricOf(criterion.metric).words.weighed}</th>
          <Value of="Fundamentals & others" cited={fundamentalsAndOthers.weight} />
          <Value of="Advanced" cited={advanced.weight} />
        </tr>
        <tr>
          <th scope="row">Limit on number of points</th>
          <Value
            of="Fundamentals & others"
            cited={fundamentalsAndOthers.cap}
            note={limitNote(fundamentalsAndOthers.cap, fundamentalsAndOthers.weight)}
          />
          <Value of="Advanced" cited={advanced.cap} />
        </tr>
      </tbody>
    </table>
  )
}

/** ` (600 × 0.5)` */
function limitNote(cap: Cited<string | null>, weight: Cited<string>): string {
  return cap.value === null ? '' : ` (${Number(cap.value) / Number(weight.value)} × ${weight.value})`
}

type ValueProps = { of: string; cited: Cited<string | null>; note?: string }

function Value({ of, cited, note = '' }: ValueProps) {
  return (
    <td data-of={of}>
      {cited.value ?? 'No limit'}
      {note} <StandingMark standing={cited.standing} />
    </td>
  )
}

function SurveyTable({ criterion }: { criterion: Criterion }) {
  const average = !criterion.unit.additive
  return (
    <table className="table fold">
      <caption className="sr">What counts</caption>
      <thead>
        <tr>
          <th scope="col">Activity</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{average ? 'Each question answered' : 'Advanced survey completion'}</th>
          <td>{average ? '1 to 5 points' : '1'}</td>
        </tr>
        <tr>
          <th scope="row">{average ? 'Question left empty' : 'Fundamentals survey completion'}</th>
          <td>Does not count</td>
        </tr>
        <tr>
          <th scope="row">Survey without an eligible MCT</th>
          <td>Does not count</td>
        </tr>
      </tbody>
    </table>
  )
}
