'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/**
 * Every `<a data-soft>` is an ordinary link that this one listener follows without a reload: the same page keeps
 * its scroll and focus. One listener instead of a component per link keeps pages light; without it links work.
 */
export function SoftNavigation() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const target = softTarget(event)
      if (!target) return
      event.preventDefault()
      const samePage = target.pathname === location.pathname
      startTransition(() => router.push(target.href, { scroll: !samePage }))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return pending ? <div className="busy" aria-hidden="true" /> : null
}

function softTarget(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link?.hasAttribute('data-soft') ? new URL(link.href) : null
}
