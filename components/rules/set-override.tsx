'use client'

import { useRouter } from 'next/navigation'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Props = {
  slug: string
  programme: string
  /** Where it leads. */
  then: string
  proposal: { ruleSet: string; key: string; value: string | null }
}

/** Asks for the reason and sets what was looked at. */
export function SetOverride({ slug, programme, then, proposal }: Props) {
  const router = useRouter()
  return (
    <ApiForm
      label="Set the override"
      submit="Set the override"
      working="Setting…"
      send={({ reason }) =>
        sendJson('POST', `/api/v1/orgs/${slug}/${programme}/rule-overrides`, { ...proposal, reason })
      }
      onDone={() => {
        router.push(then)
        router.refresh()
      }}
    >
      <TextField
        name="reason"
        label="Reason"
        maxLength={500}
        hint="Shown wherever the value acts, with your name and the date: say who agreed to it, and where that is written."
      />
    </ApiForm>
  )
}
