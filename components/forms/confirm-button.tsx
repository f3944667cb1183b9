'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useRef } from 'react'
import { sendJson } from './call-api'
import { ErrorSummary } from './error-summary'
import { queryClient } from './query-client'

type Props = {
  /** On the button that asks, and on the one that does it. */
  action: string
  /** Which thing, for those who hear the button without its row. */
  about?: string
  title: string
  /** What the API is sent once it is confirmed. */
  url: string
  method?: 'DELETE' | 'PATCH' | 'PUT' | 'POST'
  body?: unknown
  /** The page that follows; without it this one is read again. */
  home?: string
  /** In place of either, for a part of the browser's own; with what the API answers. */
  onDone?: (answer: unknown) => void
  children: ReactNode
}

/** A button for what is hard to undo: says first what will happen. */
export function ConfirmButton(props: Props) {
  const { action, about, title, url, method = 'DELETE', body, home, onDone, children } = props
  const router = useRouter()
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const close = () => ref.current?.close()
  const { mutate, isPending, error, reset } = useMutation(
    {
      mutationFn: () => sendJson<unknown>(method, url, body),
      onSuccess: (answer) => {
        close()
        // The button may go with its row.
        document.getElementById('main')?.focus({ preventScroll: true })
        if (onDone) onDone(answer)
        else if (home) router.push(home)
        else router.refresh()
      },
    },
    queryClient,
  )
  return (
    <>
      <button type="button" className="btn" onClick={() => ref.current?.showModal()}>
        {action}
        {about && <span className="sr"> {about}</span>}
      </button>
      <dialog ref={ref} className="confirm" aria-labelledby={heading} onClose={() => reset()}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error && <ErrorSummary error={error} />}
        <p className="row">
          <button type="button" className="btn lose" aria-disabled={isPending} onClick={() => mutate()}>
            {isPending ? 'Working…' : action}
          </button>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
        </p>
      </dialog>
    </>
  )
}
