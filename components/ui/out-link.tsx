import type { ReactNode } from 'react'

/** A link that leaves Laurel. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="out" href={href} rel="noreferrer">
      {children}
    </a>
  )
}
