'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

type Switched = { checking: boolean; surveys: number }

export function MctSwitch({ slug, checking }: { slug: string; checking: boolean }) {
  const router = useRouter()
  const [done, setDone] = useState<Switched | null>(null)
  return (
    <ApiForm
      label="MCT checking"
      submit={checking ? 'Switch checking off' : 'Switch checking on'}
      working="Switching…"
      send={() =>
        sendJson<Switched>('PUT', `/api/v1/orgs/${slug}/settings/mct-checking`, { checking: !checking })
      }
      onDone={(result) => {
        setDone(result)
        router.refresh()
      }}
      result={done && `Checking is ${done.checking ? 'on' : 'off'}; scores follow.`}
    >
      {null}
    </ApiForm>
  )
}
