import type { ReactNode } from 'react'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { flyoutTitle } from '@/lib/programmes/training-services/criterion-words'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import type { MonthFigures } from '@/lib/services/training-services/get-months'
import type { Overview } from '@/lib/services/training-services/overview'
import { Icon } from '../../ui/icon'
import { addressOf, openerId, type PageAddress } from '../page-address'
import { UsefulLinks } from '../useful-links'
import { Download } from './download'
import { FlyoutDialog } from './flyout-dialog'
import { Months } from './months'
import { Rows } from './rows'
import { RuleAndSource } from './rule-and-source'
import { ScoreCalculation } from './score-calculation'
import { ScoreSplit } from './score-split'
import { ScoringFormula } from './scoring-formula'

type Props = {
  overview: Overview
  criterion: Criterion
  months: MonthFigures[]
  address: PageAddress
  /** The reader is limited to some locations. */
  ownLocationsOnly: boolean
  /** The imports behind the number, which may come later than the rest. */
  behind: ReactNode
}

const HEADING = 'flyout-title'

/** Why: everything behind one number, from the same tree that made it. */
export function Flyout({ overview, criterion, months, address, ownLocationsOnly, behind }: Props) {
  const { metric, area } = idOf(criterion)
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
        <p>{METRIC[metric].words.measured}</p>
        <section>
          <h3>Score</h3>
          <ScoreSplit {...{ criterion, scope }} />
          <p>{missing(criterion)}</p>
          <Download {...scope} />
        </section>
        <ScoringFormula criterion={criterion} />
        <ScoreCalculation criterion={criterion} mctChecking={overview.mctChecking} />
        <Months {...{ criterion, months, scope }} />
        <section>
          <h3>Imports</h3>
          {behind}
        </section>
        <Rows {...{ overview, criterion, scope, ownLocationsOnly }} />
        <RuleAndSource criterion={criterion} overview={overview} />
        <section>
          <h3>Useful links</h3>
          <UsefulLinks column />
        </section>
      </div>
    </FlyoutDialog>
  )
}
