import { FindPerson } from '@/components/personal-data/find-person'
import { HeldTables } from '@/components/personal-data/held-table'
import { RetentionForm } from '@/components/personal-data/retention-form'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { showCount } from '@/components/ui/show-count'
import { endPage, personalDataPage, usersPage } from '@/lib/paths/organization'
import { getPersonalData } from '@/lib/personal-data/get-personal-data'

const { generateMetadata, Page } = orgPage(personalDataPage, async ({ ctx }) => {
  const { held, retention, erased } = await getPersonalData(ctx)
  const { slug } = ctx
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Personal data' }]} />
      <h1>
        <b>Organization</b> | Personal data
      </h1>
      <p>
        What Laurel holds about learners, trainers and users, why, and for how long. When all of it has to go,
        see <a href={endPage.href({ slug })}>End of programme</a>.
      </p>
      <section className="panel" aria-labelledby="person">
        <h2 id="person">One person</h2>
        <p>
          The audit trail keeps that you looked, downloaded or erased, and not whom. Learners can be erased.
          Trainers cannot: surveys count by them. Users are ended in{' '}
          <a href={usersPage.href({ slug })}>Users</a>.
        </p>
        <FindPerson slug={slug} />
        {erased > 0 && <p className="muted small">{showCount(erased, 'learner')} erased so far.</p>}
      </section>
      <section className="panel" aria-labelledby="how-long">
        <h2 id="how-long">How long it is kept</h2>
        <p>What is past its time goes by itself, once a month is over. No score, total or count changes.</p>
        <RetentionForm slug={slug} retention={retention} />
      </section>
      <HeldTables held={held} retention={retention} />
    </div>
  )
})

export { generateMetadata, Page as default }
