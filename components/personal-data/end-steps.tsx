'use client'

import { useRouter } from 'next/navigation'
import { showDate } from '@/lib/dates'
import type { ProgrammeEnd } from '@/lib/personal-data/programme-end'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { DateField } from '../forms/fields'
import { DataTable } from '../tables/data-table'

type Props = { slug: string; end: ProgrammeEnd }

export function EndDate({ slug, end }: Props) {
  const router = useRouter()
  return (
    <ApiForm
      label="Last day of the programme"
      submit="Save"
      working="Saving…"
      send={({ endedOn = '' }) =>
        sendJson('PUT', `/api/v1/orgs/${slug}/end-of-programme`, { endedOn: endedOn === '' ? null : endedOn })
      }
      onDone={() => router.refresh()}
    >
      <DateField
        name="endedOn"
        label="Last day"
        day={end.endedOn}
        hint="The day on which the membership expires or is terminated. Empty: it goes on."
      />
    </ApiForm>
  )
}

/** What is to be done by when. */
export const EndSteps = ({ slug, end }: Props) => (
  <DataTable
    name="What is to be done"
    rows={end.steps}
    keyOf={({ id }) => id}
    empty="Nothing."
    columns={[
      { name: 'What', heads: true, of: ({ text }) => text },
      { name: 'Clause', of: ({ clause }) => clause ?? <span className="muted">none</span> },
      { name: 'By', of: ({ id, due }) => dueOf(id, due) },
      { name: 'State', of: (step) => stateOf(step) },
      { name: 'Action', label: null, of: (step) => <Mark slug={slug} step={step} /> },
    ]}
  />
)

type Step = ProgrammeEnd['steps'][number]

const dueOf = (id: string, due: string | null) => {
  if (due !== null) return showDate(due)
  return (
    <span className="muted">{id === 'export' ? 'Before anything is deleted' : 'Last day not known'}</span>
  )
}

const stateOf = ({ doneOn, byName, late }: Step) => {
  if (doneOn) return `Done on ${showDate(doneOn)} by ${byName}`
  return late ? <b>Late</b> : 'Open'
}

function Mark({ slug, step: { id, text, doneOn } }: { slug: string; step: Step }) {
  const router = useRouter()
  const done = doneOn !== null
  return (
    <ApiForm
      label={text}
      submit={done ? 'Not done' : 'Done'}
      working="Saving…"
      send={() => sendJson('PUT', `/api/v1/orgs/${slug}/end-of-programme/steps`, { step: id, done: !done })}
      onDone={() => router.refresh()}
    >
      {null}
    </ApiForm>
  )
}
