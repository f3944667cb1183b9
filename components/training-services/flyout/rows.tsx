import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import type { Overview } from '@/lib/services/training-services/overview'
import { lineItemsAddress } from '../../line-items/line-items-address'
import { Icon } from '../../ui/icon'
import { UnknownRows, unknownOf } from '../unknown-rows'
import type { LineItemScope } from './download'
import { LineItems } from './line-items'

type Props = { overview: Overview; criterion: Criterion; scope: LineItemScope; ownLocationsOnly: boolean }

/** The line items behind the score, and what keeps some of them from counting. */
export function Rows({ overview, criterion, scope, ownLocationsOnly }: Props) {
  return (
    <section>
      <h3>Rows</h3>
      <UnknownItems overview={overview} criterion={criterion} slug={scope.slug} />
      {ownLocationsOnly && (
        <p>You see the rows of your own locations; the score is the whole organization's.</p>
      )}
      <p>
        <a href={lineItemsAddress(scope)}>All line items</a>, to search, filter and sort.
      </p>
      <LineItems {...scope} />
    </section>
  )
}

const MOST_LISTED = 12

function UnknownItems(props: { overview: Overview; criterion: Criterion; slug: string }) {
  const { qualification } = props.overview
  const { metric } = idOf(props.criterion)
  const items = unknownOf(qualification, kindOfMetric(metric))
  if (items.length === 0) return null
  const more = items.length - MOST_LISTED
  const listed = items.slice(0, MOST_LISTED).map(({ item, rows }) => `${item} (${rows})`)
  return (
    <div className="note unsure">
      <Icon name="warn" />
      <div>
        <UnknownRows qualification={qualification} metric={metric} slug={props.slug} />
        <p className="small">
          {listed.join(', ')}
          {more > 0 && ` and ${more} more`}
        </p>
      </div>
    </div>
  )
}
