import { showDate } from '@/lib/dates'
import { type SkillingAddress, skillingPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import type { ShownRenewal } from '@/lib/programmes/solutions-partner/entry'
import { byDay } from '@/lib/programmes/solutions-partner/lapses'
import { certificationName } from '@/lib/programmes/solutions-partner/words/certification-names'
import { listed } from '@/lib/text/lists'
import { DataTable } from '../tables/data-table'

type Props = {
  renewals: readonly ShownRenewal[]
  place: Pick<SkillingAddress, 'slug' | 'asOf' | 'ruleSet'>
}

/** What is lost by when in every area if nobody renews, the first day first. */
export function RenewalsTable({ renewals, place }: Props) {
  const named = renewals.every(({ who }) => who !== null)
  const peopleHref = (area: ShownRenewal['area']) => `${skillingPage.href({ ...place, area })}#skilling`
  return (
    <section className="panel" aria-labelledby="lapses">
      <h2 id="lapses">What must be renewed within twelve months, in every area</h2>
      <DataTable
        {...(named
          ? { name: 'Certifications that lapse' }
          : { caption: 'Who they are is shown to roles that may see personal data.' })}
        empty="No certification that counts lapses within twelve months."
        rows={byDay(renewals)}
        keyOf={({ area, on }) => `${area} ${on}`}
        columns={[
          { name: 'Counts no more on', heads: true, className: 'nowrap', of: ({ on }) => showDate(on) },
          { name: 'Solution area', of: ({ area }) => <a href={peopleHref(area)}>{areaName(area)}</a> },
          named && {
            name: 'Who',
            of: ({ area, who }) => <a href={peopleHref(area)}>{some(who?.map(({ person }) => person))}</a>,
            below: ({ who }) => some(who?.map(({ certification }) => certificationName(certification))),
          },
          !named && { name: 'People', number: true, of: ({ people }) => people },
          { name: 'Points that go', number: true, of: ({ points }) => showPoints(points) },
          { name: 'The area then has', number: true, of: ({ score }) => showPoints(score) },
        ]}
      />
    </section>
  )
}

const MOST_NAMED = 3

/** Each once: `mc-7126`, `A, B, C, and 4 more`. */
function some(names: readonly string[] = []): string {
  const once = [...new Set(names)]
  const more = once.length - MOST_NAMED
  return listed(more > 0 ? [...once.slice(0, MOST_NAMED), `${more} more`] : once)
}
