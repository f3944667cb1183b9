import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import type { Criterion } from '@/lib/scoring/criterion'
import { citedValues } from '../../explain/cited-values'
import { CitedList } from '../../programme/cited-list'

type Props = { criterion: Criterion; overview: Overview; rulesHref: string }

/** Each value that made the score, since when it stands, and where that is written. */
export function RuleAndSource({ criterion, overview, rulesHref }: Props) {
  const { ruleSet, window } = overview.qualification
  return (
    <section>
      <h3>Rule and source</h3>
      <p>
        {ruleSet.title} (<code>{ruleSet.id}</code>), window {showDate(window.from)} – {showDate(window.to)}.{' '}
        <a href={rulesHref}>All rule sets</a>
      </p>
      <CitedList values={citedValues(criterion)} />
    </section>
  )
}
