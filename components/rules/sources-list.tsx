import type { Rules } from '@/lib/rules/get-rules'
import { SourceLine, StandingMark } from '../ui/source-line'
import { numberedSources } from './sources'

/** Where each value is written: document, place in it, date, link; and what to know about it. */
export function SourcesList({ rules: { columns } }: { rules: Rules }) {
  const { sources } = numberedSources(columns)
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
        {columns.flatMap(({ ruleSet }) =>
          ruleSet.notes.map((note) => (
            <li key={ruleSet.id + note}>
              <b>{ruleSet.id}</b>: {note}
            </li>
          )),
        )}
      </ul>
    </>
  )
}
