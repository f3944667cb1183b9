import { showDate } from '@/lib/dates'
import type { CodeList } from '@/lib/delivery/list-codes'
import { classPage, codesPage } from '@/lib/paths/delivery'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Props = { slug: string; list: CodeList; page: number; mayShow: boolean }
type Code = CodeList['codes'][number]

/** That there is a code, and for which class; the code itself stands nowhere here. */
export function CodesTable({ slug, list: { codes, count, pages }, page, mayShow }: Props) {
  return (
    <>
      <DataTable
        name="Achievement codes"
        rows={codes}
        keyOf={({ id }) => id}
        empty="No code yet."
        columns={[
          { name: 'Class', heads: true, of: (code) => <OfClass {...{ slug, code }} /> },
          { name: 'Course', of: ({ course }) => course ?? <span className="muted">Class not known</span> },
          { name: 'Last day', of: ({ endsOn }) => endsOn && showDate(endsOn) },
          { name: 'Seats', number: true, of: ({ seats }) => seats },
          { name: 'Requested', of: ({ requestedOn }) => requestedOn && showDate(requestedOn) },
          {
            name: 'Code',
            of: ({ readable }) => (readable ? '••••••' : <span className="muted">Key missing</span>),
          },
          mayShow && { name: 'Action', label: null, of: (code) => <Actions {...{ slug, page, code }} /> },
        ]}
      />
      <p className="muted small row">
        <span>{showCount(count, 'code')}</span>
        {page > 1 && <a href={codesPage.href({ slug, page: page - 1 })}>Previous page</a>}
        {page < pages && <a href={codesPage.href({ slug, page: page + 1 })}>Next page</a>}
      </p>
    </>
  )
}

const OfClass = ({ slug, code: { classId, course } }: { slug: string; code: Code }) =>
  course === null ? classId : <a href={classPage.href({ slug, class: classId })}>{classId}</a>

const Actions = ({ slug, page, code: { id, classId } }: { slug: string; page: number; code: Code }) => (
  <span className="row">
    <a href={codesPage.href({ slug, page, code: id }, '#shown')}>
      Show<span className="sr"> the code of class {classId}</span>
    </a>
    <ConfirmButton
      action="Remove"
      about={`the code of class ${classId}`}
      title={`Remove the code of class ${classId}?`}
      url={`/api/v1/orgs/${slug}/codes`}
      body={{ id }}
    >
      <p>Microsoft shows a code once: what is not kept elsewhere is lost with it.</p>
    </ConfirmButton>
  </span>
)
