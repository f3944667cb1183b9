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
        These are in your line items of any date and in no catalogue, so their rows do not count. Add them
        below.
      </p>
      <table className="table fold">
        <caption className="sr">Unknown numbers, most rows first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Type</th>
            <th scope="col" className="r">
              Rows
            </th>
            {mayWrite && <th scope="col">Action</th>}
          </tr>
        </thead>
        <tbody>
          {unknown.slice(0, MOST_SHOWN).map(({ kind, item, rows }) => {
            const type = catalogueTypeOf(kind)
            return (
              <tr key={`${kind} ${item}`}>
                <th scope="row">{item}</th>
                <td data-of="Type">
                  {type === 'exam' ? 'Exam' : kind === 'survey-responses' ? 'Course of surveys' : 'Course'}
                </td>
                <td data-of="Rows" className="r">
                  {showNumber(rows)}
                </td>
                {mayWrite && (
                  <td>
                    <a href={prefillAddress(slug, { type, number: item })}>
                      Add<span className="sr"> {item}</span>
                    </a>
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
