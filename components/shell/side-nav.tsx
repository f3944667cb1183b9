'use client'

import { usePathname } from 'next/navigation'
import type { PageGroup } from '@/lib/auth/pages'
import { Icon } from '../ui/icon'

/** Always there on a wide screen, folded on a phone; a client component only to know the page it is on. */
export function SideNav({ slug, groups }: { slug: string; groups: PageGroup[] }) {
  const pathname = usePathname()
  return (
    <div className="side">
      <details className="burger" key={pathname}>
        <summary>
          <Icon name="menu" /> Menu
        </summary>
      </details>
      <nav className="sidenav" aria-label="Main">
        {groups.map((group) => (
          <div key={group.name}>
            <h2>{group.name}</h2>
            {group.pages.map(({ path, name }) => {
              const href = `/${slug}/${path}`
              return (
                <a key={path} href={href} aria-current={pathname === href ? 'page' : undefined}>
                  {name}
                </a>
              )
            })}
          </div>
        ))}
      </nav>
    </div>
  )
}
