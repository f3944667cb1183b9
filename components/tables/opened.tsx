import type { ReactNode } from 'react'

/** `href` leads to the same page with what is closed, or without what is open. */
type Props = { name: string; open: boolean; href: string; children: ReactNode }

/** What a link brings, and takes away again: no browser holds a long table that nobody asked for. */
export const Opened = ({ name, open, href, children }: Props) => (
  <div>
    <a className="opener" href={href} aria-expanded={open}>
      {name}
    </a>
    {open && children}
  </div>
)
