import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { Footer } from './footer'

/** A page without an organization around it: sign-in, the first organization, errors; `wide` where it is to be read. */
export function LonePage({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <>
      <header className="topbar">
        <a className="brand" href="/">
          <Icon name="leaf" /> Laurel
        </a>
      </header>
      <div className={wide ? 'main' : 'lone'}>
        <main>{children}</main>
        <Footer />
      </div>
    </>
  )
}
