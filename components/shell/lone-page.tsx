import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { Footer } from './footer'

/** A page without an organization around it: sign-in, the first organization, errors. */
export function LonePage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="topbar">
        <a className="brand" href="/">
          <Icon name="leaf" /> Laurel
        </a>
      </header>
      <div className="lone">
        <main>{children}</main>
        <Footer />
      </div>
    </>
  )
}
