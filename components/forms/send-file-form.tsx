'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { callApi } from './call-api'
import { ErrorSummary } from './error-summary'
import { queryClient } from './query-client'

type Props<T> = {
  label: string
  /** Where a file goes, perhaps by its name. */
  urlOf(file: File): string
  /** Whether a file without content is sent: what is read there says so itself. */
  evenEmpty?: boolean
  hint: string
  submit: string
  working: string
  /** What came of it, in a sentence. */
  said(data: T): string
  /** What else there is to say of it. */
  below?(data: T): ReactNode
}

/** Sends one file as it is and says what came of it. */
export function SendFileForm<T>(props: Props<T>) {
  const { label, urlOf, evenEmpty = false, hint, submit, working, said, below } = props
  const id = useId()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error, data } = useMutation(
    {
      mutationFn: (file: File) =>
        callApi<T>(urlOf(file), {
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
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || isPending) return
    if (evenEmpty ? file.name !== '' : file.size > 0) mutate(file)
  }
  return (
    <form ref={form} className="stack" method="post" action="/api/form" aria-label={label} onSubmit={send}>
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
          {isPending ? working : submit}
        </button>
        <span role="status">{!isPending && data && said(data)}</span>
      </div>
      {data && below?.(data)}
    </form>
  )
}
