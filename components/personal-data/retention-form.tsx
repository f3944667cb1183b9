'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { PersonalData } from '@/lib/personal-data/get-personal-data'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Kept = PersonalData['retention'][number]

/** Only what may go with time has a field; an empty one is as usual. */
export function RetentionForm({ slug, retention }: { slug: string; retention: Kept[] }) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const fields = retention.filter(({ usual }) => usual !== null)
  return (
    <ApiForm
      label="How long it is kept"
      submit="Save"
      working="Saving…"
      send={(values) =>
        sendJson(
          'PUT',
          `/api/v1/orgs/${slug}/personal-data/retention`,
          Object.fromEntries(
            Object.entries(values).map(([kind, months]) => [
              kind,
              months.trim() === '' ? null : Number(months),
            ]),
          ),
        )
      }
      onDone={() => {
        setSaved(true)
        router.refresh()
      }}
      result={saved && 'Saved. What is past its time goes within a day.'}
    >
      {fields.map((kept) => (
        <TextField
          key={kept.kind}
          name={kept.kind}
          label={`${kept.name}, months`}
          inputMode="numeric"
          defaultValue={kept.months ?? 0}
          hint={`Counted from ${kept.since}. 0 keeps it without end; empty is the usual ${kept.usual}. ${kept.why}`}
        />
      ))}
    </ApiForm>
  )
}
