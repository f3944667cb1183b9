'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SavedScenario } from '@/lib/what-if/scenario'
import { ApiForm, type FormValues } from '../forms/api-form'
import { ApiError, sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Keeps the parameters under a name; a name that is taken is replaced only when that is said. */
export function SaveScenario({ url, query }: { url: string; query: string }) {
  const router = useRouter()
  const [saved, setSaved] = useState('')
  const [taken, setTaken] = useState(false)
  const send = async ({ name, query, replace }: FormValues) => {
    try {
      const body = { name, query, replace: replace === 'on' }
      return await sendJson<SavedScenario>('POST', url, body)
    } catch (error) {
      setTaken(error instanceof ApiError && error.code === 'conflict')
      throw error
    }
  }
  return (
    <ApiForm
      label="Save this scenario"
      className="filter scripted"
      send={send}
      submit="Save"
      working="Saving…"
      result={saved}
      onDone={({ name }) => {
        setSaved(`“${name}” is saved.`)
        setTaken(false)
        router.refresh()
      }}
    >
      <input type="hidden" name="query" value={query} />
      <TextField name="name" label="Save this scenario as" maxLength={80} required />
      {taken && (
        <label className="all">
          <input type="checkbox" name="replace" /> Replace the saved one of this name
        </label>
      )}
    </ApiForm>
  )
}
