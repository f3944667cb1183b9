import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { RuleSetLines } from '../programme/rule-set-lines'
import { MctNote } from './mct-note'
import { UsefulLinks } from './useful-links'

/** By which rules and from which data the page was made. */
export function RuleSetInForce({ overview }: { overview: Overview }) {
  return (
    <section className="part" aria-labelledby="rules">
      <h2 id="rules">Rules and data behind this page</h2>
      <RulesAndData overview={overview} />
      <h3 className="noprint">Useful links</h3>
      <UsefulLinks />
    </section>
  )
}

/** Rule set with its source and notes, how far the data of each kind goes, and what is assumed. */
export function RulesAndData({ overview }: { overview: Overview }) {
  const { ruleSet, programme } = overview.qualification
  return (
    <ul className="list">
      <RuleSetLines ruleSet={ruleSet} />
      <li>Data through: {programme.kinds.map((kind) => through(overview, kind)).join('; ')}.</li>
      {programme.namesTrainers && !overview.mctChecking && (
        <li>
          <MctNote />
        </li>
      )}
    </ul>
  )
}

function through({ dataThroughByKind, qualification }: Overview, kind: string): string {
  const date = dataThroughByKind[kind]
  return `${qualification.programme.nounOf(kind)} ${date ? showDate(date) : 'no data yet'}`
}
