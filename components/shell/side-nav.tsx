'use client'

import { usePathname } from 'next/navigation'
import { Icon } from '../ui/icon'

const GROUPS = [
  { name: 'Membership', links: [['membership/training-services', 'Training Services Partner']] },
  {
    name: 'Data',
    links: [
      ['imports', 'Imports'],
      ['catalogue', 'Catalogue'],
    ],
  },
  {
    name: 'Organization',
    links: [
      ['locations', 'Locations'],
      ['settings', 'Settings'],
    ],
  },
] as const

/** Always there on a wide screen, folded on a phone; a client component only to know the page it is on. */
export function SideNav({ slug }: { slug: string }) {
  const pathname = usePathname()
  return (
    <div className="side">
      <details className="burger" key={pathname}>
        <summary>
          <Icon name="menu" /> Menu
        </summary>
      </details>
      <nav className="sidenav" aria-label="Main">
        {GROUPS.map((group) => (
          <div key={group.name}>
            <h2>{group.name}</h2>
            {group.links.map(([path, name]) => {
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
