'use client'

import { useRouter } from 'next/navigation'
import type { InProgramme } from '@/lib/paths/any-programme'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Props = { place: InProgramme; id: number; name: string }

/** The programme's value holds again; why is kept beside why it was set. */
export function RemoveOverride({ place: { slug, programme }, id, name }: Props) {
  const router = useRouter()
  return (
    <details className="noprint">
      <summary>
        Take back<span className="sr"> {name}</span>
      </summary>
      <ApiForm
        label={`Take back ${name}`}
        submit="Take back"
        working="Taking back…"
        send={({ reason }) =>
          sendJson('DELETE', `/api/v1/orgs/${slug}/${programme}/rule-overrides/${id}`, { reason })
        }
        onDone={() => router.refresh()}
      >
        <TextField name="reason" label="Reason" maxLength={500} />
      </ApiForm>
    </details>
  )
}
