import { AttachedFiles } from '@/components/attachments/attached-files'
import { KindsTable } from '@/components/records/kinds-table'
import { RecordEditor } from '@/components/records/record-editor'
import { RecordsFilter } from '@/components/records/records-filter'
import { RecordsTable } from '@/components/records/records-table'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { Crumbs } from '@/components/ui/crumbs'
import { showCount } from '@/components/ui/show-count'
import { shownFiles } from '@/lib/attachments/shown-files'
import { may } from '@/lib/auth/roles'
import { classChoices } from '@/lib/delivery/class-choices'
import { findRecord, listRecords } from '@/lib/guideline-records/list-records'
import { kindOf } from '@/lib/guideline-records/model/kinds'
import { recordsFile, recordsPage } from '@/lib/paths/records'

const PER_PAGE = 50
const NO_FILES = 'No file yet. What proves this record belongs here: an audit asks for it.'

const { generateMetadata, Page } = orgPage(recordsPage, async ({ ctx, user, address, unread }) => {
  const { slug, state, classId, before } = address
  const mayWrite = may(ctx.role, 'records:write')
  const [changed, choices] = await Promise.all([
    address.edit !== null ? findRecord(ctx, address.edit) : null,
    mayWrite ? classChoices(ctx) : null,
  ])
  if (address.edit !== null && !changed) unread('edit')
  const kind = changed?.kind ?? address.kind
  const [list, files] = await Promise.all([
    listRecords(ctx, { kind, state, classId, before, limit: PER_PAGE }),
    changed && shownFiles(ctx, user, { kind: 'record', id: String(changed.id) }),
  ])
  const filtered = state !== null || classId !== ''
  return (
    <div className="page">
      <Crumbs
        trail={[
          { name: 'Delivery' },
          kind ? { name: 'Records', href: recordsPage.href({ slug }) } : { name: 'Records' },
          ...(kind ? [{ name: kindOf(kind).plural }] : []),
        ]}
      />
      <h1>
        <b>Delivery</b> | {kind ? kindOf(kind).plural : 'Records'}
      </h1>
      <p className="lead">
        {kind
          ? `${kindOf(kind).clause}: ${kindOf(kind).why}`
          : 'What the Guidelines ask to be kept, clause by clause. Each record says what it lacks.'}
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="records:write" />}
      {!kind && (
        <section className="panel" aria-labelledby="kinds">
          <h2 id="kinds">What is asked for</h2>
          <KindsTable {...{ slug }} kinds={list.kinds} />
        </section>
      )}
      <section className="panel" aria-labelledby="records">
        <h2 id="records">{kind ? 'Records' : 'All records'}</h2>
        <RecordsFilter address={{ ...address, kind }} />
        <RecordsTable
          {...{ slug, kind, mayWrite }}
          name="Records"
          records={list.records}
          empty={filtered ? 'No record is like that.' : 'Nothing is recorded yet.'}
        />
        <p className="muted small row">
          <span>{showCount(list.count, 'record')}</span>
          {before !== null && <a href={recordsPage.href({ slug, kind, state, classId })}>First page</a>}
          {list.next !== null && (
            <a href={recordsPage.href({ slug, kind, state, classId, before: list.next })}>Next page</a>
          )}
        </p>
        {list.count > 0 && <DownloadLinks href={recordsFile({ ...address, kind })} of="The records" />}
      </section>
      {kind && choices && <RecordEditor {...{ slug, kind, choices, changed, classId }} />}
      {files && <AttachedFiles {...files} empty={NO_FILES} />}
    </div>
  )
})

export { generateMetadata, Page as default }
