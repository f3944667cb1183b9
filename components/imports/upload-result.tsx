'use client'

import { useQuery } from '@tanstack/react-query'
import type { ImportSummary } from '@/lib/services/imports/import-summary'
import type { ImportDetail } from '@/lib/services/imports/list-imports'
import { callApi } from '../forms/call-api'
import { queryClient } from '../forms/query-client'
import { Note } from '../ui/note'
import { ImportCounts, ImportNotesList } from './import-facts'
import { Rejects } from './rejects'

/** What came of the file just sent: counts, what was new, and what to mend. */
export function UploadResult({ slug, summary }: { slug: string; summary: Omit<ImportSummary, 'changes'> }) {
  const rejected = summary.rowsRejected > 0
  const { data } = useQuery(
    {
      queryKey: ['import', slug, summary.id],
      queryFn: ({ signal }) =>
        callApi<ImportDetail>(`/api/v1/orgs/${slug}/imports/${summary.id}`, { signal }),
      enabled: rejected,
    },
    queryClient,
  )
  return (
    <div className="stack">
      <Note tone={rejected ? 'unsure' : 'good'}>
        <b>{summary.fileName}</b>: <ImportCounts summary={summary} />
      </Note>
      <ImportNotesList summary={summary} />
      {data && <Rejects slug={slug} detail={data} />}
    </div>
  )
}
