import { type DateRange, showDate } from '@/lib/dates'
import { type Level, REASONS } from '@/lib/kinds'
import { LEVEL_NAMES } from '../../catalogue/level-names'
import { showPoints } from '../../ui/show-count'
import { reasonText } from '../reason-texts'

/** One row of the API: the imported columns of its kind, and what became of it. */
export type LineItem = {
  redemption_id?: string
  order_line_id?: string
  response_id?: string
  redeemed_on?: string
  purchased_on?: string
  submitted_on?: string
  course_number?: string
  exam_number?: string
  level: Level | '' | null
  points: number
  counted: boolean
  reason: string | null
}

export const identityOf = (item: LineItem): string =>
  item.redemption_id ?? item.order_line_id ?? item.response_id ?? ''

const dateOf = (item: LineItem) => item.redeemed_on ?? item.purchased_on ?? item.submitted_on ?? ''

type Props = {
  item: LineItem
  window: DateRange
  /** First or last day of its course or exam, where the row lies outside. */
  day: string | null
}

export function LineItemRow({ item, window, day }: Props) {
  const date = dateOf(item)
  return (
    <tr>
      <th scope="row">
        <span className="nowrap">{showDate(date)}</span>
        <span className="id">{identityOf(item)}</span>
      </th>
      <td>
        {item.course_number ?? item.exam_number}
        {item.level && <span className="id">{LEVEL_NAMES[item.level]}</span>}
      </td>
      <td className="r" data-of="Points">
        {showPoints(item.points)}
      </td>
      <td>
        {item.counted ? (
          <span className="pill completed">Counts</span>
        ) : (
          <>
            <span className="pill not_started">Does not count</span>
            <span className="id">{reasonOf({ item, window, day })}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function reasonOf({ item, window, day }: Props): string {
  const reason = REASONS.find((one) => one === item.reason)
  return reason ? reasonText({ reason, on: dateOf(item), window, day }) : (item.reason ?? '')
}
