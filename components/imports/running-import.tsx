'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { ImportProgress, Lost } from './file/progress'
import type { ImportSummary } from './incoming/contract'
import { watchImport } from './incoming/watch-import'

/** An import at work on its own page, which loads anew at its end. */
export function RunningImport({ slug, summary }: { slug: string; summary: ImportSummary }) {
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
  return lost ? <Lost /> : <ImportProgress name={heard.fileName} summary={heard} />
}
