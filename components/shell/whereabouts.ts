import type { Workspace } from '@/lib/paths/workspaces'

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
