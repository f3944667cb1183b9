import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A link that leaves Laurel. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer">
      {children}
      <Icon name="out" />
    </a>
  )
}
