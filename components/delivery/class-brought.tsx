import type { ClassAnswer } from '@/lib/answers/delivery'
import { lineItemsHref } from '@/lib/paths/line-items'
import type { Metric } from '@/lib/programmes/training-services/kinds'
import { DataTable } from '../tables/data-table'
import { showNumber, showPoints } from '../ui/show-count'

type Line = {
  what: string
  brought: string
  metric: Metric | null
  of: string
  possible: string
  remind: string
}

/** What came of a class and what still may, each number with the rows behind it. */
export const ClassBrought = ({ slug, one }: { slug: string; one: ClassAnswer }) => (
  <section className="panel" aria-labelledby="brought">
    <h2 id="brought">What it brought</h2>
    <DataTable
      name="What the class brought, and what is still possible"
      rows={linesOf(one)}
      keyOf={({ what }) => what}
      columns={[
        { name: 'What', heads: true, of: ({ what }) => what },
        {
          name: 'So far',
          number: true,
          of: ({ brought, metric }) =>
            metric ? (
              <a href={lineItemsHref({ slug, metric }, { search: one.classId })}>{brought}</a>
            ) : (
              brought
            ),
        },
        { name: 'Of', number: true, of: ({ of }) => of },
        { name: 'Still possible', number: true, of: ({ possible }) => possible },
        { name: 'To remind', number: true, of: ({ remind }) => remind },
      ]}
    />
    <p className="muted small">
      Points are those of the course, before the limit for Fundamentals &amp; others. Which of its rows count
      today, and why not, is said row by row behind the numbers.
    </p>
  </section>
)

const NOT_KNOWN = '–'
const orNot = (count: number | null | undefined) => (count == null ? NOT_KNOWN : showNumber(count))

function linesOf(one: ClassAnswer): Line[] {
  const { remind, pointsPossible, seats } = one
  const left = seats === null ? null : Math.max(0, seats - one.redemptions)
  return [
    {
      what: 'Redemptions',
      brought: showNumber(one.redemptions),
      metric: one.redemptions > 0 ? 'courseware-completions' : null,
      of: seats === null ? 'seats not known' : `${showNumber(seats)} seats`,
      possible: one.status === 'cancelled' ? '0' : orNot(left),
      remind: orNot(remind?.redemption),
    },
    {
      what: 'Points',
      brought: showPoints(one.pointsEarned),
      metric: null,
      of: '',
      possible: pointsPossible === null ? NOT_KNOWN : showPoints(pointsPossible),
      remind: '',
    },
    {
      what: 'Surveys',
      brought: showNumber(one.surveys),
      metric: one.surveys > 0 ? 'average-response-score' : null,
      of: one.learners === null ? 'learners not known' : `${showNumber(one.learners)} learners`,
      possible: orNot(one.surveysPossible),
      remind: orNot(remind?.survey),
    },
    {
      what: 'Surveys that count',
      brought: showNumber(one.surveysCounted),
      metric: null,
      of: '',
      possible: '',
      remind: '',
    },
    {
      what: 'Average response score',
      brought: one.averageDisplay ?? NOT_KNOWN,
      metric: null,
      of: '',
      possible: '',
      remind: '',
    },
  ]
}
