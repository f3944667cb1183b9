import { ConfirmButton } from '../forms/confirm-button'
import { showCount } from '../ui/show-count'
import type { ImportSummary } from './incoming/contract'
import { Retry } from './retry'

type Props = { slug: string; summary: ImportSummary }

/** What an importer can still do with an import, in the list and on its own page. */
export function ImportActions({ slug, summary }: Props) {
  const { id, status, problem, uploadId, fileName } = summary
  if (status === 'published') return <Withdraw slug={slug} summary={summary} />
  if (status === 'refused' && problem?.code === 'gave_up' && uploadId !== null)
    return <Retry slug={slug} id={id} fileName={fileName} />
  return null
}

function Withdraw({ slug, summary: { id, fileName, rowsAccepted, rowsChanged } }: Props) {
  const rows = rowsAccepted + rowsChanged
  return (
    <ConfirmButton
      action="Withdraw"
      about={fileName}
      title={`Withdraw ${fileName}?`}
      url={`/api/v1/orgs/${slug}/imports/${id}`}
    >
      {rows === 0 ? (
        <p>
          None of its rows was imported. No figure changes, unless it stands in for an import that was
          withdrawn since.
        </p>
      ) : (
        <p>
          The figures become those of an organization that never saw this file.{' '}
          {showCount(rows, 'row it brought or changed leaves', 'rows it brought or changed leave')} the
          scores, unless another import has them too.
        </p>
      )}
      <p>The import stays in the list as withdrawn. To bring it back, import the file again.</p>
    </ConfirmButton>
  )
}
