import type { ShownRules } from '@/lib/insight/model/shown-rules'
import { SourceLine, StandingMark } from '../ui/source-line'
import { numberedSources } from './sources'

/** Where each value is written: document, place in it, date, link; and what to know about it. */
export function SourcesList({ rules }: { rules: ShownRules }) {
  const { sources } = numberedSources(rules)
  return (
    <>
      <ol className="sources small">
        {sources.map(({ number, cited }) => (
          <li key={number} id={`source-${number}`}>
            <span className="nums">[{number}]</span> <SourceLine source={cited.source} />.{' '}
            <StandingMark standing={cited.standing} /> {cited.note}
          </li>
        ))}
      </ol>
      <ul className="list small">
        {rules.columns.flatMap(({ id, notes }) =>
          notes.map((note) => (
            <li key={id + note}>
              <b>{id}</b>: {note}
            </li>
          )),
        )}
      </ul>
    </>
  )
}
