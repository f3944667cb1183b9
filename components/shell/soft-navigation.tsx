'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { flyoutLeft } from '../ui/flyout-leaving'

/**
 * Follows ordinary links to Laurel's own pages without a reload: the same page keeps its scroll and focus. One
 * listener instead of a component per link keeps pages light; without it links work as links do.
 */
export function SoftNavigation() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const toTop = useRef(false)
  useEffect(() => {
    // Next stays where it is when the new page's head happens to be half in sight.
    if (!pending && toTop.current) scrollTo(0, 0)
    toTop.current &&= pending
  }, [pending])
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const target = softTarget(event)
      if (!target) return
      event.preventDefault()
      if (isHere(target)) return moveTo(target.hash)
      const stays = target.pathname === location.pathname && target.hash === ''
      toTop.current = !stays && target.hash === ''
      void flyoutLeft().then(() => startTransition(() => router.push(target.href, { scroll: !stays })))
    }
    // Not before the router, whose own effect comes after this one, hears of it.
    const soon = setTimeout(takeStepIn)
    addEventListener('hashchange', takeStepIn)
    document.addEventListener('click', follow)
    return () => {
      clearTimeout(soon)
      document.removeEventListener('click', follow)
      removeEventListener('hashchange', takeStepIn)
    }
  }, [router])
  return pending ? <div className="busy" aria-hidden="true" /> : null
}

function softTarget(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null
  const url = new URL(link.href)
  return url.pathname.startsWith('/api/') ? null : url
}

const isHere = ({ hash, pathname, search }: URL) =>
  hash !== '' && pathname + search === location.pathname + location.search

const SKIPPED = '#main'

/**
 * A step that the browser made by itself, as by the skip link before this script ran: the router passes over what it
 * did not write and would not follow Back to it. Without its place, or Back would take the focus there.
 */
function takeStepIn(): void {
  if (history.state === null || location.hash === SKIPPED)
    history.replaceState(null, '', location.pathname + location.search)
}

/** Leaves no step in the history: the router does not know the browser's own, and would not follow Back to it. */
function moveTo(hash: string): void {
  const place = document.getElementById(hash.slice(1))
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.scrollIntoView()
  place.focus({ preventScroll: true })
}
