import { showDate } from '@/lib/dates'
import type { RuleSet } from '@/lib/programmes/solutions-partner/rules/shape'
import { SourceLine } from '../ui/source-line'

/** By which rules the page was made, and what is in doubt about them. */
export const RulesBehind = ({ ruleSet }: { ruleSet: RuleSet }) => (
  <section className="part" aria-labelledby="rules">
    <h2 id="rules">Rules behind this page</h2>
    <ul className="list">
      <li>
        <b>{ruleSet.title}</b> (<code>{ruleSet.id}</code>), in force from {showDate(ruleSet.from)}. Source:{' '}
        <SourceLine source={ruleSet.source} />.
      </li>
      {ruleSet.notes.map((note) => (
        <li key={note}>
          <span className="unsure">Note</span> {note}
        </li>
      ))}
      <li>
        An area is qualified from {ruleSet.qualifiedFrom.value} points on, with at least 1 in each metric.
        Points are exact: none is rounded up.
      </li>
    </ul>
  </section>
)
