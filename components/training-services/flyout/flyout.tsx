import { kindOfMetric } from '@/lib/kinds'
import { missing } from '@/lib/scoring/missing'
import type { Criterion } from '@/lib/scoring/qualification'
import type { MonthFigures } from '@/lib/services/training-services/get-months'
import type { Overview } from '@/lib/services/training-services/overview'
import { Icon } from '../../ui/icon'
import { flyoutTitle, METRIC_TEXTS } from '../metric-texts'
import { addressOf, openerId, type PageAddress } from '../page-address'
import { UnknownRows, unknownOf } from '../unknown-rows'
import { UsefulLinks } from '../useful-links'
import { Download } from './download'
import { FlyoutDialog } from './flyout-dialog'
import { LineItems } from './line-items'
import { Months } from './months'
import { RuleAndSource } from './rule-and-source'
import { ScoreCalculation } from './score-calculation'
import { ScoreSplit } from './score-split'
import { ScoringFormula } from './scoring-formula'

type Props = { overview: Overview; criterion: Criterion; months: MonthFigures[]; address: PageAddress }

const HEADING = 'flyout-title'

/** Why: everything behind one number, from the same tree that made it. */
export function Flyout({ overview, criterion, months, address }: Props) {
  const { metric, area } = criterion
  const closeHref = addressOf(address)
  const scope = { slug: address.slug, metric, area, asOf: overview.chosen.asOf }
  return (
    <FlyoutDialog closeHref={closeHref} labelledBy={HEADING} openerId={openerId({ metric, area })}>
      <div>
        <header>
          <h2 id={HEADING}>{flyoutTitle(criterion)}</h2>
          <a className="btn quiet" href={closeHref} data-close="" aria-label="Close">
            <Icon name="close" />
          </a>
        </header>
        <p>{METRIC_TEXTS[metric].measured}</p>
        <section>
          <h3>Score</h3>
          <ScoreSplit criterion={criterion} />
          <p>{missing(criterion)}</p>
          <Download {...scope} />
        </section>
        <ScoringFormula criterion={criterion} />
        <ScoreCalculation criterion={criterion} />
        <Months criterion={criterion} months={months} />
        <section>
          <h3>Rows</h3>
          <Unknown overview={overview} criterion={criterion} slug={address.slug} />
          <LineItems {...scope} />
        </section>
        <RuleAndSource criterion={criterion} overview={overview} />
        <section>
          <h3>Useful links</h3>
          <UsefulLinks column />
        </section>
      </div>
    </FlyoutDialog>
  )
}

const MOST_LISTED = 12

function Unknown({ overview, criterion, slug }: { overview: Overview; criterion: Criterion; slug: string }) {
  const items = unknownOf(overview.qualification, kindOfMetric(criterion.metric))
  if (items.length === 0) return null
  const more = items.length - MOST_LISTED
  return (
    <div className="note unsure">
      <Icon name="warn" />
      <div>
        <UnknownRows qualification={overview.qualification} metric={criterion.metric} slug={slug} />
        <p className="small">
          {items
            .slice(0, MOST_LISTED)
            .map(({ item, rows }) => `${item} (${rows})`)
            .join(', ')}
          {more > 0 && ` and ${more} more`}
        </p>
      </div>
    </div>
  )
}
