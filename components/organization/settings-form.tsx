'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Settings } from '@/lib/settings/get-settings'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { OrganizationFields } from './organization-fields'

export function SettingsForm({ settings }: { settings: Settings }) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  return (
    <ApiForm
      label="Settings"
      submit="Save"
      working="Saving…"
      send={(values) => sendJson('PATCH', `/api/v1/orgs/${settings.slug}`, values)}
      onDone={() => {
        setSaved(true)
        router.refresh()
      }}
      result={saved && 'Saved.'}
    >
      <OrganizationFields values={settings} />
    </ApiForm>
  )
}
