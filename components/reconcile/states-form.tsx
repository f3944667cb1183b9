'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { StatesInput } from '@/lib/reconcile/set-states'
import { ApiForm, type FormValues } from '../forms/api-form'
import { ApiError, sendJson } from '../forms/call-api'
import { SelectField, TextField } from '../forms/fields'
import { showCount, showNumber } from '../ui/show-count'
import { stateOptions } from './words'

type Filter = NonNullable<StatesInput['filter']>
type Props = {
  url: string
  /** What the rows of the table are, in the plural. */
  what: string
  /** Everything that the choice above the table leaves, on all pages. */
  all?: { filter: Filter; count: number }
  children: ReactNode
}

/** Says what became of the differences that are ticked in the table, or of all that are chosen. */
export function StatesForm({ url, what, all, children }: Props) {
  const router = useRouter()
  const [changed, setChanged] = useState<number | null>(null)
  const send = ({ state, note, scope, ...values }: FormValues) => {
    const keys = Object.keys(values).flatMap((name) => (name.startsWith('key.') ? [name.slice(4)] : []))
    const about = scope === 'all' && all ? { filter: all.filter } : { keys }
    if (about.keys?.length === 0)
      throw new ApiError('invalid_request', `Nothing is selected. Tick the ${what} to change.`)
    return sendJson<{ changed: number }>('PUT', url, { state, note: note || null, ...about })
  }
  return (
    <ApiForm
      label={`State of ${what}`}
      className="stack states"
      submit="Set"
      working="Saving…"
      send={async (values) => send(values)}
      onDone={(done) => {
        setChanged(done.changed)
        router.refresh()
      }}
      result={changed !== null && `${showCount(changed, 'difference')} set.`}
    >
      {children}
      <div className="filter">
        {all && (
          <SelectField
            name="scope"
            label="Change status of"
            options={[
              { value: 'ticked', name: 'selected' },
              { value: 'all', name: `all ${showNumber(all.count)} in this list` },
            ]}
          />
        )}
        <SelectField
          name="state"
          label={all ? 'to' : 'Change status of selected'}
          defaultValue="explained"
          options={stateOptions}
        />
        <TextField name="note" label="Note" placeholder="Leave as it is" />
      </div>
    </ApiForm>
  )
}
