import { showDate } from '@/lib/dates'
import type { Cited } from '@/lib/rules'
import type { Criterion } from '@/lib/scoring/qualification'
import type { Overview } from '@/lib/services/training-services/overview'
import { SourceLine, StandingMark } from '../source-line'

type Value = { name: string; cited: Cited<string | null> }

/** Each value that made the score, since when it stands, and where that is written. */
export function RuleAndSource({ criterion, overview }: { criterion: Criterion; overview: Overview }) {
  const { ruleSet, window } = overview.qualification
  return (
    <section>
      <h3>Rule and source</h3>
      <p>
        {ruleSet.title} (<code>{ruleSet.id}</code>), window {showDate(window.from)} – {showDate(window.to)}.
      </p>
      <dl className="stack">
        {valuesOf(criterion).map(({ name, cited }) => (
          <div key={name}>
            <dt>
              <b>
                {name}: {cited.value ?? 'none'}
              </b>{' '}
              <StandingMark standing={cited.standing} />
            </dt>
            <dd className="muted small">
              <SourceLine source={cited.source} />
              {cited.note && `. ${cited.note}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function valuesOf({ threshold, parts }: Criterion): Value[] {
  const benchmark = threshold ? [{ name: 'Benchmark', cited: threshold }] : []
  if (parts.kind !== 'points') return benchmark
  const { fundamentalsAndOthers, advanced } = parts
  return [
    ...benchmark,
    { name: 'Weight of Fundamentals & others', cited: fundamentalsAndOthers.weight },
    { name: 'Weight of Advanced', cited: advanced.weight },
    { name: 'Limit of Fundamentals & others', cited: fundamentalsAndOthers.cap },
  ]
}
