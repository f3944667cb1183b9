'use client'

import { useEffect, useRef } from 'react'
import type { NewApiToken } from '@/lib/tokens/create-token'
import { CopyText } from '../forms/copy-text'

/** The one moment in which the token itself is seen; takes the focus, so that it is not missed. */
export function NewToken({ slug, made }: { slug: string; made: NewApiToken }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const address = `${location.origin}/api/v1/orgs/${slug}/training-services/qualification`
  return (
    <div className="note good whole">
      <div className="stack">
        <h3 ref={ref} tabIndex={-1}>
          The token {made.name}
        </h3>
        <p>Copy it now: it is shown only once and not stored. Anyone who has it can use it.</p>
        <CopyText label="Token" text={made.token} />
        <CopyText label="Try it" text={`curl -H "Authorization: Bearer ${made.token}" ${address}`} />
      </div>
    </div>
  )
}
