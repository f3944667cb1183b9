import type { ImportSummary } from './incoming/contract'
import { Retry } from './retry'
import { Withdraw } from './withdraw'

/** What an importer can still do with an import, in the list and on its own page. */
export function ImportActions({ slug, summary }: { slug: string; summary: ImportSummary }) {
  const { id, status, problem, uploadId, fileName, rowsAccepted, rowsChanged } = summary
  if (status === 'published')
    return <Withdraw slug={slug} id={id} fileName={fileName} rows={rowsAccepted + rowsChanged} />
  if (status === 'refused' && problem?.code === 'gave_up' && uploadId !== null)
    return <Retry slug={slug} id={id} fileName={fileName} />
  return null
}
