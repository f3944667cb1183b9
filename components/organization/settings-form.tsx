'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { MARKET_NAMES, MARKETS } from '@/lib/organizations/model/market'
import type { Settings } from '@/lib/settings/get-settings'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField } from '../forms/fields'
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
      <SelectField
        name="businessApplicationsMarket"
        label="Business Applications market"
        defaultValue={settings.businessApplicationsMarket}
        options={MARKETS.map((value) => ({ value, name: MARKET_NAMES[value] }))}
        hint="Larger, where you serve a customer in one of Microsoft’s larger markets. Only the rules of October 2022 ask it."
      />
    </ApiForm>
  )
}
