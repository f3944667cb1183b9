import { showDate } from '@/lib/dates'
import { type SkillingAddress, skillingPage } from '@/lib/paths/solutions-partner'
import { areaName } from '@/lib/programmes/solution-areas'
import { showPoints } from '@/lib/programmes/solutions-partner/answer/show'
import { byDay, DAYS_AHEAD, type Lapse } from '@/lib/programmes/solutions-partner/lapses'
import { inTenths } from '@/lib/programmes/solutions-partner/words/behind-words'
import { DataTable } from '../tables/data-table'

type Props = { lapses: readonly Lapse[]; place: Pick<SkillingAddress, 'slug' | 'asOf' | 'ruleSet'> }

/** What is lost by when in every area if nobody renews, the first day first. */
export const LapsesTable = ({ lapses, place }: Props) => (
  <section className="panel" aria-labelledby="lapses">
    <h2 id="lapses">What must be renewed, in every area</h2>
    <DataTable
      name="Certifications that lapse"
      empty={`No certification that counts lapses within ${DAYS_AHEAD} days.`}
      rows={byDay(lapses)}
      keyOf={({ area, on }) => `${area} ${on}`}
      columns={[
        { name: 'Counts no more on', heads: true, className: 'nowrap', of: ({ on }) => showDate(on) },
        {
          name: 'Solution area',
          of: ({ area }) => <a href={skillingPage.href({ ...place, area })}>{areaName(area)}</a>,
        },
        { name: 'People', number: true, of: ({ people }) => people },
        { name: 'Points that go', number: true, of: ({ points }) => inTenths(showPoints(points)) },
        { name: 'The area then has', number: true, of: ({ score }) => inTenths(showPoints(score)) },
      ]}
    />
  </section>
)
