'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

/** Keeps a code by hand. `classId`: what it begins with. */
export function CodeForm({ slug, classId }: { slug: string; classId: string }) {
  const router = useRouter()
  const [saved, setSaved] = useState<string[]>([])
  return (
    <ApiForm
      label="Add a code"
      className="form wide"
      submit="Add"
      working="Saving…"
      send={async (values) => {
        await sendJson('POST', `/api/v1/orgs/${slug}/codes`, values)
        return values.classId ?? ''
      }}
      onDone={(of) => {
        setSaved([...saved, of])
        router.refresh()
      }}
      result={saved.length > 0 && `The code of class ${saved.at(-1)} is kept.`}
    >
      <Fields key={saved.length} classId={saved.length === 0 ? classId : ''} />
    </ApiForm>
  )
}

const Fields = ({ classId }: { classId: string }) => (
  <>
    <TextField name="code" label="Achievement code" maxLength={40} hint="Six letters and digits." />
    <TextField name="classId" label="Class" defaultValue={classId} hint="Its ID." />
    <TextField
      name="seats"
      label="Seats"
      inputMode="numeric"
      hint="For how many it was requested, if known."
    />
    <TextField name="requestedOn" label="Requested on" type="date" />
  </>
)
