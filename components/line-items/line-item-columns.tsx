import type { Role } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { isOwnHash } from '@/lib/imports/reading/identity'
import type { LineItemPage, LineItemRow } from '@/lib/line-items/list-line-items'
import { LEVELS, REASONS } from '@/lib/programmes/training-services/kinds'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import type { Criterion } from '@/lib/scoring/criterion'
import { LEVEL_NAMES } from '../../lib/programmes/training-services/kinds'
import type { Column } from '../tables/data-table'
import { reasonText } from '../training-services/reason-texts'
import { showPoints } from '../ui/show-count'
import { remedyOf } from './remedies'

type Props = {
  slug: string
  /** Of the reader, to whom only what may be done is offered. */
  role: Role
  page: LineItemPage
  /** Whose limit a row may lie beyond. */
  criterion: Criterion | null
}
type LineItemColumns = Record<'date' | 'item' | 'points' | 'outcome', Column<LineItemRow>>

export const text = (value: LineItemRow[string] | undefined) =>
  value === null || value === undefined ? '' : String(value)
export const idOf = (item: LineItemRow) => text(item.redemption_id ?? item.order_line_id ?? item.response_id)
/** What the row is called on screen: an id that Laurel made of its content tells nobody anything. */
export const shownId = (item: LineItemRow) => (isOwnHash(idOf(item)) ? 'no ID in the file' : idOf(item))
const dayOf = (item: LineItemRow) => text(item.redeemed_on ?? item.purchased_on ?? item.submitted_on)

/** What a row says wherever line items are listed: itself, what it is about, its worth, and what became of it. */
export function lineItemColumns(props: Props): LineItemColumns {
  return {
    date: {
      name: 'Date and ID',
      heads: true,
      of: (item) => <span className="nowrap">{showDate(dayOf(item))}</span>,
      below: shownId,
    },
    item: {
      name: 'Course or exam',
      of: ({ course_number, exam_number }) => (
        <span className="nowrap">{text(course_number ?? exam_number)}</span>
      ),
      below: ({ level }) => LEVELS.flatMap((one) => (one === level ? LEVEL_NAMES[one] : [])),
    },
    points: {
      name: 'Points',
      number: true,
      of: ({ points }) => showPoints(Number(points)),
      below: ({ answered, units }) => [
        props.criterion?.unit.additive === false && `${text(answered)} answered`,
        units !== undefined && `${text(units)} units`,
      ],
    },
    outcome: {
      name: 'Counted, or why not',
      label: null,
      of: (item) => <Outcome item={item} {...props} />,
    },
  }
}

function Outcome({ slug, role, page, criterion, item }: Props & { item: LineItemRow }) {
  const reason = REASONS.find((one) => one === item.reason)
  const cap = capOf(criterion, page.capNumbers[idOf(item)] ?? null)
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
  const remedy = remedyOf(slug, role, reason, item)
  const day = page.catalogueDays[idOf(item)] ?? null
  return (
    <>
      <span className="pill not_started">Does not count</span>
      <span className="id">
        {reasonText({ reason, on: dayOf(item), window: page.window, day, ...(cap ? { cap } : {}) })}{' '}
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
