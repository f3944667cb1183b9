import type { Source } from '@/lib/rules/model'
import { capital } from '@/lib/text/capital'
import { SourceLine, StandingMark } from '../ui/source-line'

/** A value of the rules by its name, with where it is written and how sure that is. */
export type NamedValue = {
  name: string
  cited: { value: string | null; source: Source; standing: string; note?: string }
}

/** Where values of the rules come from; those of one source and note stand together. */
export const CitedList = ({ values }: { values: readonly NamedValue[] }) => (
  <dl className="stack">
    {bySource(values).map(({ names, cited }) => (
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
)

function bySource(values: readonly NamedValue[]) {
  const groups = new Map<string, { names: string; cited: NamedValue['cited'] }>()
  for (const { name, cited } of values) {
    const key = JSON.stringify([cited.source, cited.standing, cited.note])
    const text = `${name} ${cited.value ?? 'none'}`
    const group = groups.get(key)
    if (group) group.names += `, ${text}`
    else groups.set(key, { names: capital(text), cited })
  }
  return [...groups.values()]
}
