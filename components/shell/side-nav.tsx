'use client'

import { usePathname } from 'next/navigation'
import type { LinkGroup } from '@/lib/paths/navigation'
import { Icon } from '../ui/icon'

/** `waiting`: how many things wait for the reader on a page, by its path. */
type Props = { groups: LinkGroup[]; waiting: Record<string, number> }

/** Always there on a wide screen, folded on a phone; a client component only to know the page it is on. */
export function SideNav({ groups, waiting }: Props) {
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
            {group.links.map(({ path, name, href }) => {
              const count = waiting[path] ?? 0
              return (
                <a key={path} href={href} aria-current={pathname === href ? 'page' : undefined}>
                  {name}
                  {count > 0 && (
                    <span className="count">
                      {count}
                      <span className="sr"> {count === 1 ? 'waits' : 'wait'} for you</span>
                    </span>
                  )}
                </a>
              )
            })}
          </div>
        ))}
      </nav>
    </div>
  )
}
