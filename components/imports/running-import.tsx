'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { ImportProgress } from './file/progress'
import type { ImportSummary } from './incoming/contract'
import { watchImport } from './incoming/watch-import'

/** An import at work on its own page, which loads anew at its end. */
export function RunningImport({ slug, summary }: { slug: string; summary: ImportSummary }) {
  const router = useRouter()
  const [heard, hear] = useState(summary)
  const watch = useEffectEvent((signal: AbortSignal) => {
    watchImport(slug, summary, hear, signal).then(
      () => router.refresh(),
      () => router.refresh(),
    )
  })
  useEffect(() => {
    const controller = new AbortController()
    watch(controller.signal)
    return () => controller.abort()
  }, [])
  return <ImportProgress name={heard.fileName} summary={heard} />
}
