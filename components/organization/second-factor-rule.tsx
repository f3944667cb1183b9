'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'

type Rule = { required: boolean }

/** Whether members with a password here need a second factor. */
export function SecondFactorRule({ slug, required }: Rule & { slug: string }) {
  const router = useRouter()
  const [done, setDone] = useState<Rule | null>(null)
  return (
    <ApiForm
      label="Second factor"
      submit={required ? 'Ask for no second factor' : 'Ask for a second factor'}
      working="Saving…"
      send={() =>
        sendJson<Rule>('PUT', `/api/v1/orgs/${slug}/settings/second-factor`, { required: !required })
      }
      onDone={(rule) => {
        setDone(rule)
        router.refresh()
      }}
      result={done && (done.required ? 'It is asked for from now on.' : 'It is no longer asked for.')}
    >
      {null}
    </ApiForm>
  )
}
