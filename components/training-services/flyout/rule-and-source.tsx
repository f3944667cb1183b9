import { showDate } from '@/lib/dates'
import { rulesPage } from '@/lib/paths/rules'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import type { Cited } from '@/lib/rules'
import type { Criterion } from '@/lib/scoring/criterion'
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
        {ruleSet.title} (<code>{ruleSet.id}</code>), window {showDate(window.from)} – {showDate(window.to)}.{' '}
        <a href={rulesPage.href({ slug: overview.org.slug })}>All rule sets</a>
      </p>
      <dl className="stack">
        {bySource(valuesOf(criterion)).map(({ names, cited }) => (
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

function valuesOf({ threshold, node }: Criterion): Value[] {
  const benchmark = threshold ? [{ name: 'Benchmark', cited: threshold }] : []
  if (node.of.mechanism !== 'sum') return benchmark
  const { fundamentalsAndOthers, advanced } = levelsOf({ node })
  return [
    ...benchmark,
    { name: 'Weight of Fundamentals & others', cited: fundamentalsAndOthers.weight },
    { name: 'weight of Advanced', cited: advanced.weight },
    { name: 'limit of Fundamentals & others', cited: fundamentalsAndOthers.cap },
    { name: 'limit of Advanced', cited: advanced.cap },
  ]
}

/** Values of one source and note stand together. */
function bySource(values: Value[]) {
  const groups = new Map<string, { names: string; cited: Value['cited'] }>()
  for (const { name, cited } of values) {
    const key = JSON.stringify([cited.source, cited.standing, cited.note])
    const text = `${name} ${cited.value ?? 'none'}`
    const group = groups.get(key)
    if (group) group.names += `, ${text}`
    else groups.set(key, { names: text, cited })
  }
  return [...groups.values()]
}
