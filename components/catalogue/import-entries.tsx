'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { CatalogueImport } from '@/lib/services/catalogue/import-catalogue'
import { ApiForm } from '../forms/api-form'
import { ApiError, callApi } from '../forms/call-api'
import { TextField } from '../forms/fields'
import { RejectedLines } from '../tables/rejected-lines'

/** Many courses and exams at once, from a CSV. */
export function ImportEntries({ slug }: { slug: string }) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [result, setResult] = useState<CatalogueImport | null>(null)
  const send = async () => {
    if (!file)
      throw new ApiError('no_file', 'Choose a file first.', [
        { path: 'file', message: 'Choose a file first.' },
      ])
    return callApi<CatalogueImport>(`/api/v1/orgs/${slug}/catalogue/import`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: file,
    })
  }
  return (
    <div className="stack">
      <ApiForm
        label="Import a catalogue"
        submit="Import"
        working="Reading the file…"
        send={send}
        onDone={(done) => {
          setResult(done)
          router.refresh()
        }}
        result={
          result &&
          `${result.added} added, ${result.updated} updated, ${result.unchanged} unchanged, ${result.rejected.length} rejected.`
        }
      >
        <TextField
          name="file"
          label="CSV file"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </ApiForm>
      {result && result.rejected.length > 0 && (
        <RejectedLines
          caption="Rows not taken: mend them and import the file again."
          lines={result.rejected}
        />
      )}
    </div>
  )
}
