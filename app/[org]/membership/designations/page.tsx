import { DesignationsTable } from '@/components/membership/designations-table'
import { Verdict } from '@/components/programme/verdict'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { getMembership } from '@/lib/membership/get-membership'
import { countWords, isQualified } from '@/lib/membership/model/line'
import { summaryPage } from '@/lib/paths/any-programme'
import { importsPage } from '@/lib/paths/data'
import { datesPage } from '@/lib/paths/dates'
import { membershipPage } from '@/lib/paths/membership'

const { generateMetadata, Page } = orgPage(membershipPage, async ({ ctx }) => {
  const { slug, role } = ctx
  const { lines, today, first, without } = await getMembership(ctx)
  const done = lines.filter(isQualified).length
  const status = lines.length === 0 ? 'not_started' : done === lines.length ? 'completed' : 'in_progress'
  return (
    <>
      <Crumbs trail={[{ name: 'Membership' }, { name: 'Designations' }]} />
      <h1>
        <b>Membership</b> | Designations
      </h1>
      {lines.length === 0 ? (
        <section className="part empty stack" aria-labelledby="no-data">
          <h2 id="no-data">No data yet</h2>
          <p>Every designation is listed here with its status after the first import.</p>
          <p>
            <a
              className={may(role, 'imports:write') ? 'btn go' : undefined}
              href={importsPage.href({ slug })}
            >
              {may(role, 'imports:write') ? 'Import your first file' : 'See what has been imported'}
            </a>
          </p>
        </section>
      ) : (
        <>
          <Verdict
            status={status}
            lead={first ? 'This week:' : 'Nothing has to be done this week.'}
            rest={
              first?.step ? ` ${first.step.sentence}` : ' No designation is known to go, and none is open.'
            }
            step={first?.step ? { text: first.step.text, href: first.step.href } : null}
          >
            <p className="small">
              {countWords(lines)}. <a href={datesPage.href({ slug })}>All dates</a>
            </p>
          </Verdict>
          <div className="part">
            <section className="panel" aria-labelledby="designations">
              <h2 id="designations">Every designation today</h2>
              <DesignationsTable {...{ lines, today }} />
            </section>
          </div>
        </>
      )}
      {lines.length > 0 && without.length > 0 && (
        <p className="muted part">
          No data yet of{' '}
          {without.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={summaryPage.href({ slug, programme: id })}>{name}</a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
})

export { generateMetadata, Page as default }
