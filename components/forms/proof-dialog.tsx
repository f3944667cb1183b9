'use client'

import { type ComponentType, useEffect, useId, useRef, useState } from 'react'
import type { WayToProve } from '@/lib/auth/second-factor/way-to-prove'
import { answerProofBy } from './ask-for-proof'
import { callApi, unreachable } from './call-api'
import type { WayProps } from './proof-way'

type Waiting = {
  Way: ComponentType<WayProps>
  way: WayToProve
  done: (proved: boolean) => void
  opener: Element | null
}

/**
 * Opens when something sensitive was asked for and the person has not shown for a while who he is; what was asked for
 * goes on by itself afterwards. It waits on every page, so its form is fetched when it opens.
 */
export function ProofDialog() {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(
    () =>
      answerProofBy(async () => {
        const opener = document.activeElement
        const [{ proof }, { ProofWay }] = await Promise.all([
          callApi<{ proof: WayToProve }>('/api/v1/account'),
          import('./proof-way').catch(() => {
            throw unreachable()
          }),
        ])
        return new Promise((done) => setWaiting({ Way: ProofWay, way: proof, done, opener }))
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
  const { Way, way } = waiting
  return (
    <dialog ref={ref} className="confirm" aria-labelledby={heading} onClose={() => end(false)}>
      <h2 id={heading}>Is it you?</h2>
      <p>You signed in a while ago, and this gives someone access. Confirm who you are, then it continues.</p>
      <Way way={way} onDone={() => end(true)} />
      <p>
        <button type="button" className="btn" onClick={() => end(false)}>
          Cancel
        </button>
      </p>
    </dialog>
  )
}
