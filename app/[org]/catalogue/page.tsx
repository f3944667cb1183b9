import type { Metadata } from 'next'
import { AddEntry } from '@/components/catalogue/add-entry'
import { EntriesTable } from '@/components/catalogue/entries-table'
import { readPrefill } from '@/components/catalogue/prefill'
import { UnknownItems } from '@/components/catalogue/unknown-items'
import { AskForRole } from '@/components/shell/ask-for-role'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { listCatalogue } from '@/lib/services/catalogue/list-catalogue'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ add?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Catalogue · ${ctx.orgName}` }
}

export default async function CataloguePage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'catalogue:read')) return <NeedsRole ctx={ctx} action="catalogue:read" />
  const { entries, unknown } = await listCatalogue(ctx)
  const mayWrite = may(ctx.role, 'catalogue:write')
  const prefill = readPrefill([(await searchParams).add].flat()[0])
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
}

function Additions({ slug, prefill }: { slug: string; prefill: ReturnType<typeof readPrefill> }) {
  return (
    <>
      <section className="panel" id="add" aria-labelledby="add-heading">
        <h2 id="add-heading">Add a course or exam</h2>
        <AddEntry key={prefill?.number} slug={slug} prefill={prefill} />
      </section>
      <section className="panel" aria-labelledby="import-heading">
        <h2 id="import-heading">Many at once</h2>
        <p>
          Bring in your own copy of the Courseware Title Plan workbook, or a list of your own: each row is
          compared with this catalogue before anything changes.
        </p>
        <p>
          <a className="btn" href={`/${slug}/imports`}>
            Import courses or exams
          </a>
        </p>
      </section>
    </>
  )
}
