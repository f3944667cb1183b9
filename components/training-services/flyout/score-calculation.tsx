import type { Cited } from '@/lib/rules'
import type { Criterion } from '@/lib/scoring/qualification'
import { MctNote } from '../mct-note'
import { StandingMark } from '../source-line'

/** The business logic, value by value, each marked where it is not in force in its source's own words. */
export function ScoreCalculation(props: { criterion: Criterion; mctChecking: boolean }) {
  const { criterion, mctChecking } = props
  return (
    <section>
      <h3>Score calculation</h3>
      {criterion.parts.kind === 'points' ? (
        <PointsTable criterion={criterion} />
      ) : (
        <SurveyTable criterion={criterion} />
      )}
      {criterion.parts.kind !== 'points' && !mctChecking && (
        <p>
          <MctNote />
        </p>
      )}
    </section>
  )
}

function PointsTable({ criterion }: { criterion: Criterion }) {
  if (criterion.parts.kind !== 'points') return null
  const { fundamentalsAndOthers, advanced } = criterion.parts
  const courseware = criterion.metric === 'courseware-completions'
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
          <th scope="row">
            {courseware ? 'Weight of each achievement code redeemed' : 'Weight of each exam unit purchased'}
          </th>
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
  const average = criterion.parts.kind === 'average'
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
