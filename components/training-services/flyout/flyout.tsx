import { Suspense } from 'react'
import type { Ctx } from '@/lib/context'
import type { MonthFigures } from '@/lib/insight/get-months'
import type { Overview } from '@/lib/insight/overview'
import { lineItemsHref } from '@/lib/paths/line-items'
import { type OverviewAddress, overviewHref } from '@/lib/paths/overview'
import { rulesPage } from '@/lib/paths/rules'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { flyoutTitle } from '@/lib/programmes/training-services/criterion-words'
import { LEVELS } from '@/lib/programmes/training-services/kinds'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { explain } from '../../explain/explain'
import type { RowsHref } from '../../explain/explanation'
import { ScoringFormula } from '../../explain/scoring-formula'
import { Flyout as Frame } from '../../ui/flyout'
import { MctNote } from '../mct-note'
import { openerId } from '../opener-id'
import { UsefulLinks } from '../useful-links'
import { Download, type LineItemScope } from './download'
import { ImportsBehind } from './imports-behind'
import { Months } from './months'
import { Rows } from './rows'
import { RuleAndSource } from './rule-and-source'

type Props = {
  ctx: Ctx
  overview: Overview
  criterion: Criterion
  months: MonthFigures[]
  address: OverviewAddress
}

/** Why: everything behind one number, from the same tree that made it. */
export function Flyout({ ctx, overview, criterion, months, address }: Props) {
  const { metric, area } = idOf(criterion)
  const closeHref = overviewHref(address)
  const explained = explain(criterion)
  const scope = { slug: address.slug, metric, area, asOf: overview.chosen.asOf }
  return (
    <Frame {...{ closeHref }} openerId={openerId({ metric, area })} title={flyoutTitle(criterion)}>
      <p>{criterion.words.measured}</p>
      <section>
        <h3>Score</h3>
        <explained.Score criterion={criterion} hrefOf={rowsHref(scope)} />
        <p>{missing(criterion)}</p>
        <Download {...scope} />
      </section>
      <ScoringFormula {...explained.formula(criterion)} />
      <section>
        <h3>Score calculation</h3>
        <explained.Rules criterion={criterion} />
        {kindOfMetric(metric) === 'survey-responses' && !overview.mctChecking && (
          <p>
            <MctNote />
          </p>
        )}
      </section>
      <Months
        {...{ criterion, months }}
        hrefOf={(month) => lineItemsHref(scope, { month, counted: 'counted' })}
      />
      <section>
        <h3>Imports</h3>
        <Suspense fallback={<p className="muted">The imports behind the number are being counted.</p>}>
          <ImportsBehind ctx={ctx} scope={scope} />
        </Suspense>
      </section>
      <Rows {...{ ctx, overview, criterion, scope }} />
      <RuleAndSource {...{ criterion, overview }} rulesHref={rulesPage.href({ slug: address.slug })} />
      <section>
        <h3>Useful links</h3>
        <UsefulLinks column />
      </section>
    </Frame>
  )
}

/** The rows that count, those of one level, or those beyond the limit. */
const rowsHref =
  (scope: LineItemScope): RowsHref =>
  ({ part, beyondLimit }) =>
    lineItemsHref(
      scope,
      beyondLimit
        ? { reason: 'beyond_cap' }
        : { counted: 'counted', level: LEVELS.find((level) => level === part) ?? null },
    )
