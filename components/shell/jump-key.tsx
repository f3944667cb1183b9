'use client'

import { useEffect } from 'react'

/** Ctrl K, or Cmd K, leads to the box from everywhere. */
export function JumpKey({ box }: { box: string }) {
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const input = document.getElementById(box)
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (!(input instanceof HTMLInputElement) || input.offsetParent === null) return
      event.preventDefault()
      input.focus()
      input.select()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
  }, [box])
  return null
}
