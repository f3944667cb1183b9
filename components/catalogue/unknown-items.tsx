import { showDate } from '@/lib/dates'
import { catalogueTypeOf } from '@/lib/rules/catalogue'
import type { CatalogueList } from '@/lib/services/catalogue/list-catalogue'
import { showNumber } from '../ui/show-count'
import { prefillAddress } from './prefill'

type Props = { slug: string; unknown: CatalogueList['unknown']; mayWrite: boolean }

const MOST_SHOWN = 100

/** Numbers in the line items that no catalogue knows: their rows do not count until someone adds them. */
export function UnknownItems({ slug, unknown, mayWrite }: Props) {
  if (unknown.length === 0) return null
  return (
    <section className="panel" id="unknown" aria-labelledby="unknown-heading">
      <h2 id="unknown-heading">Unknown courses and exams</h2>
      <p>
        These are in your line items and not in the catalogue on their day, so the rows do not count. Add what
        is missing below, and correct the days of what is there.
      </p>
      <table className="table fold">
        <caption className="sr">Unknown numbers, most rows first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Type</th>
            <th scope="col">Why</th>
            <th scope="col" className="r">
              Rows
            </th>
            {mayWrite && <th scope="col">Action</th>}
          </tr>
        </thead>
        <tbody>
          {unknown.slice(0, MOST_SHOWN).map(({ kind, item, rows, why, on }) => {
            const type = catalogueTypeOf(kind)
            return (
              <tr key={`${kind} ${item} ${on}`}>
                <th scope="row">{item}</th>
                <td data-of="Type">
                  {type === 'exam' ? 'Exam' : kind === 'survey-responses' ? 'Course of surveys' : 'Course'}
                </td>
                <td data-of="Why">{why && on ? `${why} ${showDate(on)}` : 'in no catalogue'}</td>
                <td data-of="Rows" className="r">
                  {showNumber(rows)}
                </td>
                {mayWrite && (
                  <td>
                    {!why && (
                      <a href={prefillAddress(slug, { type, number: item })}>
                        Add<span className="sr"> {item}</span>
                      </a>
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {unknown.length > MOST_SHOWN && (
        <p className="muted">{showNumber(unknown.length - MOST_SHOWN)} more numbers are not shown.</p>
      )}
    </section>
  )
}
