'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef } from 'react'
import type { LoadedRows } from '@/lib/reconcile/load-rows'
import type { FiguresSet } from '@/lib/reconcile/set-figures'
import { callApi } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'
import { showCount } from '../ui/show-count'

type Props = { url: string; what: 'rows' | 'figures'; hint: string }

/** Sends one file as it is and says what came of it. */
export function FileForm({ url, what, hint }: Props) {
  const id = useId()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error, data } = useMutation(
    {
      mutationFn: (file: File) =>
        callApi<LoadedRows | FiguresSet>(
          what === 'rows' ? `${url}?${new URLSearchParams({ file_name: file.name })}` : url,
          { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } },
        ),
      onSuccess: () => {
        form.current?.reset()
        router.refresh()
      },
    },
    queryClient,
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (file instanceof File && file.size > 0 && !isPending) mutate(file)
  }
  return (
    <form
      ref={form}
      className="stack"
      method="post"
      action="/api/form"
      aria-label={`File of ${what}`}
      onSubmit={submit}
    >
      {error && <ErrorSummary error={error} />}
      <div className="field">
        <label htmlFor={id}>File</label>
        <input id={id} name="file" type="file" className="input" required aria-describedby={`${id}-hint`} />
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <div className="row">
        <button type="submit" className="btn" aria-disabled={isPending}>
          {isPending ? 'Reading…' : 'Compare'}
        </button>
        <span role="status">{!isPending && data && outcome(data)}</span>
      </div>
      {data && 'rejects' in data && data.rejects.length > 0 && (
        <ul className="list small">
          {data.rejects.map(({ line, column, message }) => (
            <li key={line}>
              Line {line}, {column}: {message}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function outcome(data: LoadedRows | FiguresSet): string {
  if ('set' in data) return `${showCount(data.set, 'figure')} set, ${data.removed} removed.`
  const { rowsKept, rowsRepeated, rowsRejected } = data
  const parts = [
    `${showCount(rowsKept, 'row')} compared`,
    ...(rowsRepeated > 0 ? [`${rowsRepeated} repeated`] : []),
    ...(rowsRejected > 0 ? [`${rowsRejected} not read`] : []),
  ]
  return `${parts.join(', ')}.`
}
