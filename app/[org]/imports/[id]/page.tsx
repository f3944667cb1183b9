import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ImportActions } from '@/components/imports/import-actions'
import { ImportReport } from '@/components/imports/import-report'
import { ImportState } from '@/components/imports/import-state'
import { showBytes } from '@/components/imports/incoming/step-words'
import { isAtWork } from '@/components/imports/incoming/watch-import'
import { KIND_TEXTS } from '@/components/imports/kind-texts'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { showCount } from '@/components/ui/show-count'
import { showTime } from '@/components/ui/show-time'
import { may } from '@/lib/auth/roles'
import { LaurelError } from '@/lib/errors'
import { requireOrg } from '@/lib/http/page-context'
import { getImport, type ImportDetail, listImports } from '@/lib/services/imports/list-imports'
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
  const before = isAtWork(detail)
    ? (await listImports(ctx)).some((one) => isAtWork(one) && one.id < detail.id)
    : false
  const timeZone = user.timeZone ?? settings.timeZone
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Imports', href: `/${ctx.slug}/imports` }, { name: detail.fileName }]} />
      <h1>
        <b>Import</b> | {detail.fileName}
      </h1>
      <Facts detail={detail} timeZone={timeZone} />
      <Standing detail={detail} />
      <ImportReport slug={ctx.slug} detail={detail} before={before} />
      {may(ctx.role, 'imports:write') && <ImportActions slug={ctx.slug} summary={detail} />}
    </div>
  )
}

/** After withdrawals, the counts below tell of that day and not of today. */
function Standing({ detail }: { detail: ImportDetail }) {
  const { rowsStanding, rowsAccepted, rowsChanged } = detail
  if (rowsStanding === null || rowsStanding === rowsAccepted + rowsChanged) return null
  return (
    <Note tone="unsure">
      Other imports of these rows were withdrawn since. {showCount(rowsStanding, 'row stands', 'rows stand')}{' '}
      by this file now; the counts below are those of the day it was imported.
    </Note>
  )
}

function Facts({ detail, timeZone }: { detail: ImportDetail; timeZone: string }) {
  const { kind, bytes, createdAt, createdByName, withdrawnAt, mode } = detail
  return (
    <p>
      {KIND_TEXTS[kind].title}, {showBytes(bytes)}, {mode === 'preview' ? 'looked at' : 'imported'}{' '}
      {showTime(createdAt, timeZone)}
      {createdByName && ` by ${createdByName}`}.{' '}
      {withdrawnAt ? (
        <b>Withdrawn {showTime(withdrawnAt, timeZone)}: none of it counts.</b>
      ) : (
        detail.status !== 'refused' && (
          <b>
            <ImportState summary={detail} timeZone={timeZone} />.
          </b>
        )
      )}
    </p>
  )
}
