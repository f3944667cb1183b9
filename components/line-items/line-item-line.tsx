import { type DateRange, showDate } from '@/lib/dates'
import { LEVELS, REASONS } from '@/lib/kinds'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import type { Criterion } from '@/lib/scoring/criterion'
import type { LineItemRow } from '@/lib/services/line-items/list-line-items'
import { LEVEL_NAMES } from '../catalogue/level-names'
import { reasonText } from '../training-services/reason-texts'
import { showPoints } from '../ui/show-count'
import { remedyOf } from './remedies'

type Props = {
  slug: string
  item: LineItemRow
  /** What the location is called; null where nobody has named it. */
  place: string | null
  window: DateRange
  /** Base criterion of points, whose limit a row may lie beyond. */
  criterion: Criterion | null
  /** Number among the Fundamentals & others redemptions, where the row lies beyond the limit. */
  number: number | null
  /** First or last day of its course or exam, where the row lies outside. */
  day: string | null
  /** Trainers and learners are shown. */
  personal: boolean
  /** Points are the sum of answers. */
  answers: boolean
}

const text = (value: LineItemRow[string] | undefined) =>
  value === null || value === undefined ? '' : String(value)
const idOf = (item: LineItemRow) => text(item.redemption_id ?? item.order_line_id ?? item.response_id)
const dayOf = (item: LineItemRow) => text(item.redeemed_on ?? item.purchased_on ?? item.submitted_on)

/** One row as it was imported, and what became of it. */
export function LineItemLine(props: Props) {
  const { slug, item, place, personal, answers } = props
  const level = LEVELS.find((one) => one === item.level)
  return (
    <tr>
      <th scope="row">
        <span className="nowrap">{showDate(dayOf(item))}</span>
        <span className="id">{idOf(item)}</span>
      </th>
      <td data-of="Course or exam">
        <span className="nowrap">{text(item.course_number ?? item.exam_number)}</span>
        {level && <span className="id">{LEVEL_NAMES[level]}</span>}
      </td>
      <td data-of="Location">
        {place ?? text(item.location_id)}
        {place && <span className="id">{text(item.location_id)}</span>}
        {item.class_id && <span className="id">Class {text(item.class_id)}</span>}
      </td>
      {personal && (
        <td data-of="Trainer">
          {text(item.mct_id)}
          {item.learner_id && <span className="id">Learner {text(item.learner_id)}</span>}
        </td>
      )}
      <td className="r" data-of="Points">
        {showPoints(Number(item.points))}
        {answers && <span className="id">{text(item.answered)} answered</span>}
        {item.units !== undefined && <span className="id">{text(item.units)} units</span>}
      </td>
      <td>
        <Outcome {...props} />
      </td>
      <td data-of="Import">
        <a
          href={`/${slug}/imports/${item.import_id}`}
          aria-label={`Import ${item.import_id} of ${idOf(item)}`}
        >
          {text(item.import_id)}
        </a>
      </td>
    </tr>
  )
}

function Outcome({ slug, item, window, criterion, number, day }: Props) {
  const reason = REASONS.find((one) => one === item.reason)
  const cap = capOf(criterion, number)
  if (!reason)
    return (
      <>
        <span className="pill completed">Counts</span>
        {isCut(item, criterion) && cap && (
          <span className="id">
            In part: the limit of {cap.limit} Fundamentals & others points is reached in this row.
          </span>
        )}
      </>
    )
  const remedy = remedyOf(slug, reason, item)
  return (
    <>
      <span className="pill not_started">Does not count</span>
      <span className="id">
        {reasonText({ reason, on: dayOf(item), window, day, ...(cap ? { cap } : {}) })}{' '}
        {remedy && <a href={remedy.href}>{remedy.text}</a>}
      </span>
    </>
  )
}

function capOf(criterion: Criterion | null, number: number | null) {
  if (criterion?.unit.name !== 'points') return null
  const { cap, weight } = levelsOf(criterion).fundamentalsAndOthers
  return cap.value === null ? null : { limit: cap.value, weight: weight.value, number }
}

/** A row in which the limit falls has what was left. */
function isCut(item: LineItemRow, criterion: Criterion | null): boolean {
  if (criterion?.metric !== 'courseware-completions') return false
  const { weight } = levelsOf(criterion).fundamentalsAndOthers
  return item.level === 'fundamentals_and_others' && Number(item.points) < Number(weight.value)
}
