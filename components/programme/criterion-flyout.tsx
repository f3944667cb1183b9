import type { MonthFigures } from '@/lib/insight/get-months'
import type { Overview } from '@/lib/insight/overview'
import { summaryPage, valuesPage } from '@/lib/paths/any-programme'
import type { Criterion } from '@/lib/scoring/criterion'
import { missing } from '@/lib/scoring/missing'
import { explain } from '../explain/explain'
import { ScoringFormula } from '../explain/scoring-formula'
import { Months } from '../training-services/flyout/months'
import { RuleAndSource } from '../training-services/flyout/rule-and-source'
import { Flyout } from '../ui/flyout'

type Props = { overview: Overview; criterion: Criterion; months: MonthFigures[]; slug: string }

/** Everything behind one number of a programme, from the same tree that made it. */
export function CriterionFlyout({ overview, criterion, months, slug }: Props) {
  const { programme } = overview.qualification
  const place = { slug, programme: programme.id }
  const closeHref = summaryPage.href({
    ...place,
    asOf: overview.chosen.view === 'date' ? overview.chosen.asOf : null,
  })
  const { words, groupName, id } = criterion
  const explained = explain(criterion)
  return (
    <Flyout
      {...{ closeHref }}
      openerId={`open-${id}`}
      title={`${words.title} – ${groupName ?? programme.name}`}
    >
      <p>{words.measured}</p>
      <section>
        <h3>Score</h3>
        <explained.Score
          criterion={criterion}
          hrefOf={() => summaryPage.href({ ...place, details: id }, '#months')}
        />
        <p>{missing(criterion)}</p>
      </section>
      <ScoringFormula {...explained.formula(criterion)} />
      <section>
        <h3>Score calculation</h3>
        <explained.Rules criterion={criterion} />
      </section>
      <div id="months">
        <Months {...{ criterion, months }} />
      </div>
      <RuleAndSource {...{ criterion, overview }} rulesHref={valuesPage.href(place)} />
    </Flyout>
  )
}
