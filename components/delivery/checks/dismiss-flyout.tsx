import { addDays, type PlainDate } from '@/lib/dates'
import { checkOf } from '@/lib/guideline-checks/model/checks'
import { CLAUSES, GUIDELINES } from '@/lib/guideline-checks/model/clauses'
import { type ChecksAddress, checksPage } from '@/lib/paths/delivery'
import { Flyout } from '../../ui/flyout'
import { type Finding, openerOf } from './check-words'
import { DismissForm } from './dismiss-form'

/** A quarter: long enough for a case, short enough to be looked into again. */
const USUAL_DAYS = 90

type Props = { address: ChecksAddress; one: Finding; today: PlainDate }

/** One finding beside the page, and why it needs nothing more. */
export function DismissFlyout({ address, one, today }: Props) {
  const { title, next, clause } = checkOf(one.id)
  const closeHref = checksPage.href({ ...address, dismiss: null, subject: '' })
  return (
    <Flyout title={`Dismiss: ${title}`} closeHref={closeHref} openerId={openerOf(one)}>
      <section>
        <p>{one.text}</p>
        <p>{next}</p>
        <blockquote>{CLAUSES[clause]}</blockquote>
        <p className="muted small">
          {GUIDELINES}, {clause}
        </p>
      </section>
      <section>
        <h3>Why it needs nothing more</h3>
        <DismissForm
          url={`/api/v1/orgs/${address.slug}/guideline-checks/dismissals`}
          check={one.id}
          subject={one.subject.id}
          until={addDays(today, USUAL_DAYS)}
          to={closeHref}
        />
      </section>
    </Flyout>
  )
}
