'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PASSWORD_HINT } from '@/lib/auth/passwords/password-length'
import { ApiForm, type FormValues } from '../forms/api-form'
import { ApiError, sendJson } from '../forms/call-api'
import { TextField } from '../forms/fields'

const SENTENCE = 'The two new passwords are not the same. Type both again.'

export function PasswordForm() {
  const router = useRouter()
  const [changed, setChanged] = useState(0)
  return (
    <ApiForm
      label="Password"
      submit="Change password"
      working="Changing…"
      send={send}
      onDone={() => {
        setChanged(changed + 1)
        router.refresh()
      }}
      result={changed > 0 && 'Changed. All your other sessions have ended; this one goes on.'}
    >
      <Fields key={changed} />
    </ApiForm>
  )
}

async function send({ current, password, repeat }: FormValues): Promise<void> {
  if (password !== repeat)
    throw new ApiError('invalid_request', SENTENCE, [{ path: 'repeat', message: SENTENCE }])
  await sendJson('POST', '/api/v1/account/password', { current, password })
}

function Fields() {
  return (
    <>
      <TextField
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
      />
      <TextField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        maxLength={1000}
        hint={PASSWORD_HINT}
      />
      <TextField
        name="repeat"
        label="Repeat the password"
        type="password"
        autoComplete="new-password"
        maxLength={1000}
      />
    </>
  )
}
