'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { BegunFactor, SecondFactor as Factor } from '@/lib/auth/second-factor/own-second-factor'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { ConfirmButton } from '../forms/confirm-button'
import { TextField } from '../forms/fields'
import { RecoveryCodes } from './recovery-codes'

const ADDRESS = '/api/v1/account/second-factor'
type Made = { recoveryCodes: string[] }

/** A code of an authenticator app besides the password: set up, recovery codes, switch off. */
export function SecondFactor({ factor }: { factor: Factor }) {
  const router = useRouter()
  const [begun, setBegun] = useState<BegunFactor | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const show = ({ recoveryCodes }: Made) => {
    setBegun(null)
    setCodes(recoveryCodes)
    router.refresh()
  }
  return (
    <>
      {codes && <RecoveryCodes codes={codes} />}
      {factor.on ? (
        <On
          codesLeft={factor.codesLeft}
          onCodes={show}
          onOff={() => {
            setCodes(null)
            router.refresh()
          }}
        />
      ) : begun ? (
        <Confirm begun={begun} onDone={show} />
      ) : (
        <>
          <p>Off. With it, signing in needs your password and a code from an app on your phone.</p>
          <ApiForm
            label="Second factor"
            submit="Set up a second factor"
            working="Preparing…"
            send={() => sendJson<BegunFactor>('POST', ADDRESS)}
            onDone={setBegun}
          >
            {null}
          </ApiForm>
        </>
      )}
    </>
  )
}

/** The picture is drawn by the server; who cannot scan it types the key. */
function Confirm({ begun, onDone }: { begun: BegunFactor; onDone: (made: Made) => void }) {
  return (
    <>
      <p>1. Scan this with an authenticator app, or type the key into it.</p>
      {/* biome-ignore lint/performance/noImgElement: it is in the page already, and nothing may keep it */}
      <img
        className="qr"
        alt="QR code of the key below"
        src={`data:image/svg+xml,${encodeURIComponent(begun.svg)}`}
        width={200}
        height={200}
      />
      <p>
        Key: <code className="wrap">{(begun.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
      <p>2. Type the code that the app shows.</p>
      <ApiForm
        label="Confirm the second factor"
        submit="Switch on"
        working="Checking…"
        send={({ code }) => sendJson<Made>('PUT', ADDRESS, { code })}
        onDone={onDone}
      >
        <TextField name="code" label="Code" autoComplete="one-time-code" maxLength={100} />
      </ApiForm>
    </>
  )
}

type OnProps = { codesLeft: number; onCodes: (made: Made) => void; onOff: () => void }

function On({ codesLeft, onCodes, onOff }: OnProps) {
  return (
    <>
      <p>
        On: signing in needs your password and a code. {codesLeft} of your recovery codes{' '}
        {codesLeft === 1 ? 'is' : 'are'} left.
      </p>
      <ApiForm
        label="Recovery codes"
        submit="Make new recovery codes"
        working="Making…"
        send={() => sendJson<Made>('POST', '/api/v1/account/recovery-codes')}
        onDone={onCodes}
      >
        {null}
      </ApiForm>
      <div>
        <ConfirmButton
          action="Switch off"
          about="the second factor"
          title="Switch off your second factor?"
          url={ADDRESS}
          onDone={onOff}
        >
          <p>Your password alone signs in from then on. An organization that wants one shows you nothing.</p>
        </ConfirmButton>
      </div>
    </>
  )
}
