'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { WayToProve } from '@/lib/auth/second-factor/way-to-prove'
import { ApiForm } from './api-form'
import { answerProofBy } from './ask-for-proof'
import { callApi, sendJson } from './call-api'
import { TextField } from './fields'

type Waiting = { way: WayToProve; done: (proved: boolean) => void; opener: Element | null }

/**
 * Opens when something sensitive was asked for and the person has not shown for a while who he is; what was asked for
 * goes on by itself afterwards.
 */
export function ProofDialog() {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(
    () =>
      answerProofBy(async () => {
        const opener = document.activeElement
        const { proof } = await callApi<{ proof: WayToProve }>('/api/v1/account')
        return new Promise((done) => setWaiting({ way: proof, done, opener }))
      }),
    [],
  )
  useEffect(() => {
    if (waiting) ref.current?.showModal()
  }, [waiting])
  const end = (proved: boolean) => {
    if (!waiting) return
    setWaiting(null)
    waiting.done(proved)
    if (waiting.opener instanceof HTMLElement) waiting.opener.focus()
  }
  if (!waiting) return null
  return (
    <dialog ref={ref} className="confirm" aria-labelledby={heading} onClose={() => end(false)}>
      <h2 id={heading}>Is it you?</h2>
      <p>You signed in a while ago, and this gives someone access. Confirm who you are, then it continues.</p>
      {waiting.way.by === 'password' ? (
        <ByPassword code={waiting.way.code} onDone={() => end(true)} />
      ) : (
        <ByProvider {...waiting.way} onDone={() => end(true)} />
      )}
      <p>
        <button type="button" className="btn" onClick={() => end(false)}>
          Cancel
        </button>
      </p>
    </dialog>
  )
}

function ByPassword({ code, onDone }: { code: boolean; onDone: () => void }) {
  return (
    <ApiForm
      label="Your password again"
      submit="Go on"
      working="Checking…"
      send={(values) => sendJson('POST', '/api/v1/account/proof', values)}
      onDone={onDone}
    >
      <TextField
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
      />
      {code && (
        <TextField
          name="code"
          label="Code"
          autoComplete="one-time-code"
          maxLength={100}
          hint="Six digits from your authenticator app, or a recovery code."
        />
      )}
    </ApiForm>
  )
}

/** In a window of its own: what was typed on this page stays. */
function ByProvider({ name, href, onDone }: { name: string; href: string; onDone: () => void }) {
  return (
    <>
      <p>
        <a className="btn go" href={href} target="_blank" rel="noopener opener">
          Sign in again with {name}
        </a>
      </p>
      <p>It opens beside this page. When you are signed in there, come back here.</p>
      <p>
        <button type="button" className="btn" onClick={onDone}>
          I have signed in again
        </button>
      </p>
    </>
  )
}
