import { AddEntry } from '@/components/catalogue/add-entry'
import { EntriesTable } from '@/components/catalogue/entries-table'
import { UnknownItems } from '@/components/catalogue/unknown-items'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import type { Prefill } from '@/lib/paths/data'
import { cataloguePage, importsPage } from '@/lib/paths/data'
import { listCatalogue } from '@/lib/registers/list-catalogue'

const { generateMetadata, Page } = orgPage(cataloguePage, async ({ ctx, address: { add: prefill } }) => {
  const { entries, unknown } = await listCatalogue(ctx)
  const mayWrite = may(ctx.role, 'catalogue:write')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Data' }, { name: 'Catalogue' }]} />
      <h1>
        <b>Data</b> | Catalogue
      </h1>
      <p>
        A row counts by its course or exam: the catalogue says to which solution area it belongs and whether
        it is Advanced.
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="catalogue:write" />}
      <UnknownItems slug={ctx.slug} unknown={unknown} mayWrite={mayWrite} />
      {mayWrite && <Additions slug={ctx.slug} prefill={prefill} />}
      <section className="panel" aria-labelledby="entries">
        <h2 id="entries">Courses and exams</h2>
        <EntriesTable slug={ctx.slug} entries={entries} mayWrite={mayWrite} />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }

function Additions({ slug, prefill }: { slug: string; prefill: Prefill | null }) {
  return (
    <>
      <section className="panel" id="add" aria-labelledby="add-heading">
        <h2 id="add-heading">Add a course or exam</h2>
        <AddEntry key={prefill?.number} slug={slug} prefill={prefill} />
      </section>
      <section className="panel" aria-labelledby="import-heading">
        <h2 id="import-heading">Many at once</h2>
        <p>
          Import your own copy of the Courseware Title Plan workbook, or a list of your own: each row is
          compared with this catalogue before anything changes.
        </p>
        <p>
          <a className="btn" href={importsPage.href({ slug })}>
            Import courses or exams
          </a>
        </p>
      </section>
    </>
  )
}
