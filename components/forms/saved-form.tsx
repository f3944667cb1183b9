'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { ApiForm, type FormValues } from './api-form'
import { sendJson } from './call-api'

type Props = {
  label: string
  method?: 'PUT' | 'POST' | 'PATCH'
  url: string
  /** Where it leads before the scripts are there, if it is read without them. */
  action?: string
  /** What is sent of what stands in the form; left out: all of it. */
  body?: (values: FormValues) => object
  className?: string
  submit?: string
  /** Where it leads once saved; null: it stays. */
  to?: string | null
  /** What is said of what was saved. */
  said?: (values: FormValues) => string
  /** `saved` counts up with each that was saved: as a key it begins anew. */
  children: ReactNode | ((saved: number) => ReactNode)
}

/** A form of a record: what it says is sent as a whole, and the page shows it at once. */
export function SavedForm(props: Props) {
  const { method = 'PUT', url, body = same, submit = 'Save', to = null, said = saidSaved, children } = props
  const router = useRouter()
  const [saved, setSaved] = useState<readonly FormValues[]>([])
  const last = saved.at(-1)
  const send = async (values: FormValues) => {
    await sendJson(method, url, body(values))
    return values
  }
  return (
    <ApiForm
      label={props.label}
      {...(props.className && { className: props.className })}
      {...(props.action && { action: props.action })}
      submit={submit}
      working="Saving…"
      send={send}
      onDone={(values) => {
        setSaved([...saved, values])
        if (to !== null) router.push(to)
        router.refresh()
      }}
      result={last && said(last)}
    >
      {typeof children === 'function' ? children(saved.length) : children}
    </ApiForm>
  )
}

const same = (values: FormValues) => values
const saidSaved = () => 'Saved.'
