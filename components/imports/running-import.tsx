'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { ImportProgress, Lost } from './file/progress'
import type { ImportSummary } from './incoming/contract'
import { STAYS, turnWords } from './incoming/step-words'
import { watchImport } from './incoming/watch-import'

/** `before`: another import of the organization is at work before this one. */
type Props = { slug: string; summary: ImportSummary; before: boolean }

/** An import at work on its own page, which loads anew at its end. */
export function RunningImport({ slug, summary, before }: Props) {
  const router = useRouter()
  const [heard, hear] = useState(summary)
  const [lost, lose] = useState(false)
  const watch = useEffectEvent((signal: AbortSignal) => {
    const onHeard = (news: ImportSummary) => {
      hear(news)
      lose(false)
    }
    watchImport(slug, summary, { onHeard, onLost: () => lose(true) }, signal).then(
      () => router.refresh(),
      () => router.refresh(),
    )
  })
  useEffect(() => {
    const controller = new AbortController()
    watch(controller.signal)
    return () => controller.abort()
  }, [])
  if (lost) return <Lost />
  return <ImportProgress name={heard.fileName} summary={heard} waiting={`${turnWords(before)} ${STAYS}`} />
}
