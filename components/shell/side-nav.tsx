'use client'

import { usePathname } from 'next/navigation'
import { isShort, linksShown, type Workspace } from '@/lib/paths/workspaces'
import { Icon, type IconName } from '../ui/icon'
import { whereabouts } from './whereabouts'

/** `waiting`: how many things wait for the reader on a page, by its address. */
type Props = { workspaces: Workspace[]; waiting: Record<string, number> }

/**
 * The workspaces and the pages of the one it is in: always there on a wide screen, folded on a phone. A client component
 * only to know the page it is on.
 */
export function SideNav({ workspaces, waiting }: Props) {
  const pathname = usePathname()
  const { workspace: here, href: at } = whereabouts(workspaces, pathname)
  return (
    <div className="side">
      <details className="burger" key={pathname}>
        <summary>
          <Icon name="menu" /> Menu
        </summary>
      </details>
      <nav className="workspaces" aria-label="Workspaces">
        {workspaces.map(({ id, name, groups }) => (
          <a
            key={id}
            href={groups[0]?.links[0]?.href}
            className={iconOf(id)}
            aria-current={id === here?.id ? 'true' : undefined}
          >
            {name}
            {id !== here?.id && <Waiting count={sumOf(groups, waiting)} />}
          </a>
        ))}
      </nav>
      <nav className="sidenav" aria-label={here?.name}>
        {here?.groups.map((group) => (
          <div key={group.name}>
            <h2>{group.name}</h2>
            {linksShown(group, at).map(({ name, href }) => (
              <a
                key={href}
                href={href}
                aria-current={href === at ? (href === pathname ? 'page' : 'true') : undefined}
              >
                {name}
                <Waiting count={waiting[href] ?? 0} />
              </a>
            ))}
            {isShort(group, at) && <p className="quiet">No data yet</p>}
          </div>
        ))}
      </nav>
    </div>
  )
}

const iconOf = (id: Workspace['id']) => `i-${id satisfies IconName}`

const sumOf = (groups: Workspace['groups'], waiting: Props['waiting']): number =>
  groups.flatMap(({ links }) => links).reduce((sum, { href }) => sum + (waiting[href] ?? 0), 0)

function Waiting({ count }: { count: number }) {
  return count === 0 ? null : (
    <span className="count">
      {count}
      <span className="sr"> {count === 1 ? 'waits' : 'wait'} for you</span>
    </span>
  )
}
