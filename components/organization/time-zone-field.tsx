'use client'

import { useSyncExternalStore } from 'react'
import { isTimeZone } from '@/lib/dates'
import { TextField } from '../forms/fields'

const never = () => () => undefined
const ofBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const unknown = () => 'UTC'

/** `value`: as it is kept; without one the field begins with where this browser is. */
export function TimeZoneField({ value }: { value: string | undefined }) {
  const here = useSyncExternalStore(never, ofBrowser, unknown)
  const zone = value ?? (isTimeZone(here) ? here : 'UTC')
  return (
    <TextField
      key={zone}
      name="timeZone"
      label="Time zone"
      defaultValue={zone}
      list="time-zones"
      hint="Needed: decides which day is today. A city is enough: Berlin means Europe/Berlin."
    />
  )
}
