import type { LinkGroup, Workspace } from '@/lib/paths/navigation'

/** The link that a page belongs to, and the workspace with it; below no link, none and the first workspace. */
export function whereabouts<W extends Pick<Workspace, 'groups'>>(workspaces: readonly W[], pathname: string) {
  const found = workspaces
    .flatMap((workspace) =>
      workspace.groups.flatMap(({ links }) => links.map(({ href }) => ({ workspace, href }))),
    )
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .reduce<{ workspace: W; href: string } | null>(
      (best, one) => (best && best.href.length > one.href.length ? best : one),
      null,
    )
  return { workspace: found?.workspace ?? workspaces[0], href: found?.href ?? null }
}

/** Whether a group is told by its first link: what it is about has no data, and the reader is elsewhere. */
export const isShort = ({ quiet = false, links }: LinkGroup, at: string | null): boolean =>
  quiet && links.every(({ href }) => href !== at)

/** The links of a group for who is at one of all links, or at none. */
export const linksShown = (group: LinkGroup, at: string | null): LinkGroup['links'] =>
  isShort(group, at) ? group.links.slice(0, 1) : group.links
