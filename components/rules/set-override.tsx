'use client'

import { useRouter } from 'next/navigation'
import { rulesPage } from '@/lib/paths/rules'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

type Props = { slug: string; proposal: { ruleSet: string; key: string; value: string | null } }

/** Asks for the reason and sets what was looked at. */
export function SetOverride({ slug, proposal }: Props) {
  const router = useRouter()
  return (
    <ApiForm
      label="Set the override"
      submit="Set the override"
      working="Setting…"
      send={({ reason }) =>
        sendJson('POST', `/api/v1/orgs/${slug}/training-services/rule-overrides`, { ...proposal, reason })
      }
      onDone={() => {
        router.push(rulesPage.href({ slug }, '#overrides'))
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
