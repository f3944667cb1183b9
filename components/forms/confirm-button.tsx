'use client'

import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useRef } from 'react'
import { ErrorSummary } from './error-summary'
import { queryClient } from './query-client'

type Props = {
  /** On the button that asks, and on the one that does it. */
  action: string
  /** Which thing, for those who hear the button without its row. */
  about: string
  title: string
  confirm: () => Promise<unknown>
  onDone: () => void
  children: ReactNode
}

/** A button for what is hard to undo: says first what will happen. */
export function ConfirmButton({ action, about, title, confirm, onDone, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const close = () => ref.current?.close()
  const { mutate, isPending, error, reset } = useMutation(
    {
      mutationFn: confirm,
      onSuccess: () => {
        close()
        // The button may go with its row.
        document.getElementById('main')?.focus({ preventScroll: true })
        onDone()
      },
    },
    queryClient,
  )
  return (
    <>
      <button type="button" className="btn" onClick={() => ref.current?.showModal()}>
        {action}
        <span className="sr"> {about}</span>
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
