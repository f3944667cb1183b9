import { showDate } from '@/lib/dates'
import type { ShownDecision, ShownRules } from '@/lib/insight/model/shown-rules'
import { type ValuesAddress, valuesPage } from '@/lib/paths/any-programme'
import { DataTable } from '../tables/data-table'

type Props = { rules: ShownRules; address: ValuesAddress; mayWrite: boolean }

/** What the programme decided where its documents leave a question open, and what another answer would do. */
export function DecisionsTable({ rules: { decisions, asOf }, address, mayWrite }: Props) {
  return (
    <section className="panel" id="decisions" aria-labelledby="decisions-heading">
      <h2 id="decisions-heading">Decisions</h2>
      <p>
        Where documents are silent or disagree, one reading was decided on. Each says what else it could be
        and what that would do to your scores as of {showDate(asOf)}
        {mayWrite ? '; decide otherwise where you know better.' : '.'}
      </p>
      <DataTable
        name="Decisions and their alternatives"
        rows={decisions}
        keyOf={({ key }) => key}
        columns={[
          { name: 'Decision', heads: true, of: ({ name }) => name, below: ({ about }) => about },
          { name: 'Rule set', className: 'nowrap', of: ({ ruleSet }) => ruleSet },
          { name: 'What holds', of: holdsOf, below: ownWords },
          {
            name: 'Otherwise',
            of: (decision) => <Others {...{ decision, address, mayWrite }} />,
          },
        ]}
      />
    </section>
  )
}

const holdsOf = ({ holds, own }: ShownDecision) =>
  own ? (
    <>
      <b>{holds}</b> <span className="unsure">local</span>
    </>
  ) : (
    holds
  )

const ownWords = ({ own }: ShownDecision): string | null =>
  own && `${own.byName && `${own.byName}, `}${showDate(own.since)}: ${own.reason}`

type OthersProps = { decision: ShownDecision; address: ValuesAddress; mayWrite: boolean }

function Others({ decision, address, mayWrite }: OthersProps) {
  const { others, notOffered, ruleSet, key, name } = decision
  if (notOffered) return <span className="muted">Cannot be computed: {notOffered}</span>
  const { slug, programme, asOf, area } = address
  return (
    <div className="stack">
      {others.map(({ value, says, effect }) => (
        <div key={value}>
          {says}. <span className="muted">{effect}</span>{' '}
          {mayWrite && (
            <a
              className="noprint"
              href={valuesPage.href(
                { slug, programme, asOf, area, proposal: { ruleSet, key, value } },
                '#override',
              )}
            >
              Preview<span className="sr">{` ${name}: ${says}`}</span>
            </a>
          )}
        </div>
      ))}
    </div>
  )
}
