'use client'

import { useMutation } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { ApiError, type FieldIssue } from './call-api'
import { ErrorSummary } from './error-summary'
import { queryClient } from './query-client'

export type FormValues = Record<string, string>

type Props<T> = {
  send: (values: FormValues) => Promise<T>
  onDone: (result: T) => void
  submit: string
  /** Shown in place of the button's words while Laurel works. */
  working: string
  className?: string
  label: string
  /** Where it leads before the scripts are there. */
  action?: string
  /** What came of it, said aloud when it appears. */
  result?: ReactNode
  /** Told after each change of a field. */
  onValues?: (values: FormValues) => void
  children: ReactNode
}

const Issues = createContext<FieldIssue[]>([])

/** What the API found wrong with a field, in its words. */
export const useIssue = (name: string): string | undefined =>
  useContext(Issues).find((issue) => issue.path === name)?.message

/**
 * A form whose checks are the API's: problems appear beside their fields and in one summary, and the first field
 * with a problem takes the focus.
 */
export function ApiForm<T>(props: Props<T>) {
  const { send, onDone, submit, working, className = 'form', label, result, onValues, children } = props
  const { action = '/api/form' } = props
  const ref = useRef<HTMLFormElement>(null)
  const last = useRef({ sent: '', doneAt: Number.NEGATIVE_INFINITY })
  const onSuccess = (done: T) => {
    last.current.doneAt = performance.now()
    onDone(done)
  }
  const { mutate, isPending, error } = useMutation({ mutationFn: send, onSuccess }, queryClient)
  const issues = error instanceof ApiError ? error.issues : NONE
  useEffect(() => {
    if (issues.length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [issues])
  return (
    <Issues value={issues}>
      <form
        ref={ref}
        className={className}
        // Before the scripts are there: nothing typed goes into an address, and the answer says what to do.
        method="post"
        action={action}
        aria-label={label}
        noValidate
        onChange={onValues && ((event) => onValues(readForm(event.currentTarget)))}
        onSubmit={(event) => {
          event.preventDefault()
          const values = readForm(event.currentTarget)
          const sent = JSON.stringify(values)
          const again =
            sent === last.current.sent && performance.now() - last.current.doneAt < DOUBLE_CLICK_MS
          if (isPending || again) return
          last.current.sent = sent
          mutate(values)
        }}
      >
        {error && (
          <div className="all">
            <ErrorSummary error={error} />
          </div>
        )}
        {children}
        <div className="all row">
          <button type="submit" className="btn go" aria-disabled={isPending}>
            {isPending ? working : submit}
          </button>
          <span role="status">{!isPending && !error && result}</span>
        </div>
      </form>
    </Issues>
  )
}

/** The second click of a double click may come when the first is done already. */
const DOUBLE_CLICK_MS = 600
const NONE: FieldIssue[] = []

export const readForm = (form: HTMLFormElement): FormValues =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
