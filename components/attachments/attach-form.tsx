'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef } from 'react'
import type { AttachmentJson } from '@/lib/attachments/attachment-json'
import { callApi } from '../forms/call-api'
import { ErrorSummary } from '../forms/error-summary'
import { queryClient } from '../forms/query-client'

/** Sends one file as it is. `url` names the subject, and takes the file's name behind. */
export function AttachForm({ url }: { url: string }) {
  const id = useId()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error, data } = useMutation(
    {
      mutationFn: (file: File) =>
        callApi<AttachmentJson>(`${url}&${new URLSearchParams({ file_name: file.name })}`, {
          method: 'POST',
          body: file,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
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
    if (file instanceof File && file.name !== '' && !isPending) mutate(file)
  }
  return (
    <form
      ref={form}
      className="stack"
      method="post"
      action="/api/form"
      aria-label="Attach a file"
      onSubmit={submit}
    >
      {error && <ErrorSummary error={error} />}
      <div className="field">
        <label htmlFor={id}>File</label>
        <input id={id} name="file" type="file" className="input" required aria-describedby={`${id}-hint`} />
        <p className="hint" id={`${id}-hint`}>
          PDF, PNG, JPEG, Word, Excel, PowerPoint without macros, or text; up to 20 MiB.
        </p>
      </div>
      <div className="row">
        <button type="submit" className="btn" aria-disabled={isPending}>
          {isPending ? 'Sending…' : 'Attach'}
        </button>
        <span role="status">{!isPending && data && `${data.fileName} is attached.`}</span>
      </div>
    </form>
  )
}
