import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import type { Criterion } from '@/lib/scoring/criterion'
import { capital } from '@/lib/text/capital'
import { type CitedValue, citedValues } from '../../explain/cited-values'
import { SourceLine, StandingMark } from '../source-line'

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
      <dl className="stack">
        {bySource(citedValues(criterion)).map(({ names, cited }) => (
          <div key={names}>
            <dt>
              <b>{names}</b> <StandingMark standing={cited.standing} />
            </dt>
            <dd className="muted small">
              <SourceLine source={cited.source} />.{cited.note && ` ${cited.note}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Values of one source and note stand together. */
function bySource(values: CitedValue[]) {
  const groups = new Map<string, { names: string; cited: CitedValue['cited'] }>()
  for (const { name, cited } of values) {
    const key = JSON.stringify([cited.source, cited.standing, cited.note])
    const text = `${name} ${cited.value ?? 'none'}`
    const group = groups.get(key)
    if (group) group.names += `, ${text}`
    else groups.set(key, { names: capital(text), cited })
  }
  return [...groups.values()]
}
