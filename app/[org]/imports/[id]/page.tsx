import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ImportCounts, ImportNotesList } from '@/components/imports/import-facts'
import { KIND_TEXTS } from '@/components/imports/kind-texts'
import { Rejects } from '@/components/imports/rejects'
import { Withdraw } from '@/components/imports/withdraw'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { showTime } from '@/components/ui/show-time'
import { may } from '@/lib/auth/roles'
import { LaurelError } from '@/lib/errors'
import { requireOrg } from '@/lib/http/page-context'
import { getImport, type ImportDetail } from '@/lib/services/imports/list-imports'
import { getSettings } from '@/lib/services/settings/get-settings'

type Props = { params: Promise<{ org: string; id: string }> }

const findImport = cache(async (org: string, id: string): Promise<ImportDetail> => {
  const { ctx } = await requireOrg(org)
  if (!/^\d{1,15}$/.test(id)) notFound()
  return getImport(ctx, Number(id)).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params
  const { ctx } = await requireOrg(org)
  if (!may(ctx.role, 'imports:read')) return { title: 'Import' }
  return { title: `${(await findImport(org, id)).fileName} · ${ctx.orgName}` }
}

export default async function ImportPage({ params }: Props) {
  const { org, id } = await params
  const { ctx, user } = await requireOrg(org)
  if (!may(ctx.role, 'imports:read')) return <NeedsRole ctx={ctx} action="imports:read" />
  const [detail, settings] = await Promise.all([findImport(org, id), getSettings(ctx)])
  const timeZone = user.timeZone ?? settings.timeZone
  const mayWithdraw = may(ctx.role, 'imports:write') && detail.status === 'published'
  const by = detail.createdByName && ` by ${detail.createdByName}`
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Imports', href: `/${ctx.slug}/imports` }, { name: detail.fileName }]} />
      <h1>
        <b>Import</b> | {detail.fileName}
      </h1>
      <p>
        {KIND_TEXTS[detail.kind].title}, imported {showTime(detail.createdAt, timeZone)}
        {by}.{' '}
        {detail.withdrawnAt && <b>Withdrawn {showTime(detail.withdrawnAt, timeZone)}: none of it counts.</b>}
      </p>
      <p>
        <ImportCounts summary={detail} />
      </p>
      <ImportNotesList summary={detail} />
      {detail.rejects.length > 0 && (
        <section className="panel" aria-label="Rejected rows">
          <Rejects slug={ctx.slug} detail={detail} />
        </section>
      )}
      {mayWithdraw && (
        <Withdraw
          slug={ctx.slug}
          id={detail.id}
          fileName={detail.fileName}
          rowsAccepted={detail.rowsAccepted}
        />
      )}
    </div>
  )
}
