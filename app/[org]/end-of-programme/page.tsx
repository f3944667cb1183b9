import { DeleteOrganization } from '@/components/personal-data/delete-organization'
import { EndDate, EndSteps } from '@/components/personal-data/end-steps'
import { orgPage } from '@/components/shell/org-page'
import { DownloadButton } from '@/components/tables/download-button'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { endPage } from '@/lib/paths/organization'
import { getProgrammeEnd } from '@/lib/personal-data/programme-end'

const FILES = [
  { path: 'training-services/courseware-completions/line-items', name: 'Redemptions' },
  { path: 'training-services/exam-unit-purchases/line-items', name: 'Exam unit purchases' },
  { path: 'training-services/survey-completions/line-items', name: 'Survey responses' },
  { path: 'classes', name: 'Classes' },
  { path: 'training-services/snapshots', name: 'Snapshots' },
  { path: 'guideline-checks', name: 'Guideline checks' },
  { path: 'audit', name: 'Audit trail' },
] as const

const { generateMetadata, Page } = orgPage(endPage, async ({ ctx }) => {
  const end = await getProgrammeEnd(ctx)
  const { slug } = ctx
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'End of programme' }]} />
      <h1>
        <b>Organization</b> | End of programme
      </h1>
      <p>
        What the agreement asks for when the membership expires or is terminated, by when, and the end of what
        is held here.
      </p>
      <section className="panel" aria-labelledby="steps">
        <h2 id="steps">What is to be done</h2>
        <EndDate key={end.endedOn} slug={slug} end={end} />
        <EndSteps slug={slug} end={end} />
      </section>
      <section className="panel" aria-labelledby="export">
        <h2 id="export">Download everything</h2>
        <p>
          A backup of the server, made by <span className="code">laurel backup</span>, holds all of it. As
          files for a spreadsheet:
        </p>
        {FILES.map(({ path, name }) => (
          <DownloadButton
            key={path}
            name={name}
            href={`/api/v1/orgs/${slug}/${path}`}
            formats={['csv', 'xlsx', 'json']}
          />
        ))}
      </section>
      <section className="panel" aria-labelledby="delete">
        <h2 id="delete">Delete the organization</h2>
        {ctx.demo ? (
          <p>This is a demo organization: it is removed as a whole, in the settings.</p>
        ) : (
          <>
            <Note tone="bad">
              Rows, files, settings, the audit trail, API tokens and the accounts of people who belong to no
              other organization are deleted, at once and for good. Every table is counted before and after.
            </Note>
            <DeleteOrganization slug={slug} name={ctx.orgName} />
          </>
        )}
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }
