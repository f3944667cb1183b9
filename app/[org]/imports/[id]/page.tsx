import { ImportActions } from '@/components/imports/import-actions'
import { ImportReport } from '@/components/imports/import-report'
import { ImportState } from '@/components/imports/import-state'
import { showBytes } from '@/components/imports/incoming/step-words'
import { isAtWork } from '@/components/imports/incoming/watch-import'
import { KIND_TEXTS } from '@/components/imports/kind-texts'
import { UnknownNamesOf } from '@/components/names/unknown-names'
import { itemPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { showCount } from '@/components/ui/show-count'
import { showTime } from '@/components/ui/show-time'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { getImport, type ImportDetail, listImports } from '@/lib/imports/list-imports'
import { isRecordKind } from '@/lib/imports/model/import-kinds'
import { importPage, importsPage } from '@/lib/paths/data'
import { listUnknownNames } from '@/lib/record-names/list-record-names'
import { getSettings } from '@/lib/settings/get-settings'

const { generateMetadata, Page } = itemPage(importPage, {
  find: getImport,
  title: ({ fileName }) => fileName,
  async render({ ctx, user, found: detail }) {
    const settings = await getSettings(ctx)
    const before = isAtWork(detail)
      ? (await listImports(ctx)).some((one) => isAtWork(one) && one.id < detail.id)
      : false
    const timeZone = user.timeZone ?? settings.timeZone
    return (
      <div className="page">
        <Crumbs
          trail={[{ name: 'Imports', href: importsPage.href({ slug: ctx.slug }) }, { name: detail.fileName }]}
        />
        <h1>
          <b>Import</b> | {detail.fileName}
        </h1>
        <Facts detail={detail} timeZone={timeZone} />
        <Standing detail={detail} />
        {isRecordKind(detail.kind) && <Unknown {...{ ctx, detail }} />}
        <ImportReport slug={ctx.slug} detail={detail} before={before} />
        {may(ctx.role, 'imports:write') && <ImportActions slug={ctx.slug} summary={detail} />}
      </div>
    )
  },
})

export { generateMetadata, Page as default }

/** Names in its rows that nobody knows. */
async function Unknown({ ctx, detail }: { ctx: Ctx; detail: ImportDetail }) {
  const { slug, role } = ctx
  return <UnknownNamesOf {...{ slug, role }} names={await listUnknownNames(ctx, detail.id)} />
}

/** After withdrawals, the counts below tell of that day and not of today. */
function Standing({ detail }: { detail: ImportDetail }) {
  const { rowsStanding, rowsAccepted, rowsChanged, notes } = detail
  if (rowsStanding === null || rowsStanding === rowsAccepted + rowsChanged) return null
  const [one, more] = notes.addedUp ? ['figure stands', 'figures stand'] : ['row stands', 'rows stand']
  return (
    <Note tone="unsure">
      Other imports of these rows were withdrawn since. {showCount(rowsStanding, one, more)} by this file now;
      the counts below are those of the day it was imported.
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
