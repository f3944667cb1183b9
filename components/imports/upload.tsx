'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import type { Kind } from '@/lib/kinds'
import type { ImportSummary } from '@/lib/services/imports/import-summary'
import { callApi } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'
import { UploadResult } from './upload-result'

type Props = { slug: string; kind: Kind; title: string }

/** One file of one kind: chosen or dropped, sent as it is, and answered with what came of every row. */
export function Upload({ slug, kind, title }: Props) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [problem, setProblem] = useState<Error | null>(null)
  const upload = useMutation(
    {
      mutationFn: (file: File) => sendFile(slug, kind, file),
      onSuccess: () => {
        if (input.current) input.current.value = ''
        router.refresh()
      },
    },
    queryClient,
  )
  const send = (files: FileList | null | undefined) => {
    const file = files?.[0]
    setProblem(file ? null : new Error('Choose a file first.'))
    if (file && !upload.isPending) upload.mutate(file)
  }
  const wrong = problem ?? upload.error
  return (
    <div className="stack">
      <DropZone onFiles={send}>
        <form
          className="row"
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            send(input.current?.files)
          }}
        >
          <label htmlFor={id} className="sr">
            File of {title.toLowerCase()}
          </label>
          <input ref={input} id={id} type="file" accept=".csv,text/csv" className="min-w-0 max-w-full" />
          <button type="submit" className="btn go" aria-disabled={upload.isPending}>
            {upload.isPending ? 'Reading the file…' : 'Import'}
            <span className="sr"> {title.toLowerCase()}</span>
          </button>
        </form>
      </DropZone>
      {wrong && !upload.isPending && <ErrorSummary error={wrong} />}
      <div role="status">{upload.data && !wrong && <UploadResult slug={slug} summary={upload.data} />}</div>
    </div>
  )
}

function sendFile(slug: string, kind: Kind, file: File): Promise<ImportSummary> {
  const query = new URLSearchParams({ kind, file_name: file.name })
  return callApi(`/api/v1/orgs/${slug}/imports?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
}

function DropZone(props: { onFiles: (files: FileList) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    props.onFiles(event.dataTransfer.files)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field inside is the first.
    <div
      className={over ? 'drop over' : 'drop'}
      onDrop={drop}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
    >
      {props.children}
    </div>
  )
}
