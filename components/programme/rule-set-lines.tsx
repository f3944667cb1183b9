import { showDate } from '@/lib/dates'
import type { RuleSet } from '@/lib/rules/model'
import { SourceLine } from '../ui/source-line'

type Props = { ruleSet: Pick<RuleSet, 'id' | 'title' | 'from' | 'source'> & { notes: readonly string[] } }

/** Items of a list: the rule set in force with its source, and what is in doubt about it. */
export const RuleSetLines = ({ ruleSet }: Props) => (
  <>
    <li>
      <b>{ruleSet.title}</b> (<code>{ruleSet.id}</code>), in force from {showDate(ruleSet.from)}. Source:{' '}
      <SourceLine source={ruleSet.source} />.
    </li>
    {ruleSet.notes.map((note) => (
      <li key={note}>
        <span className="unsure">Note</span> {note}
      </li>
    ))}
  </>
)
