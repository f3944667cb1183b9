/** `quiet`: its first link stands for all, but for who is on one of them. */
export type LinkGroup = { name: string; links: { name: string; href: string }[]; quiet?: boolean }
export type Workspace = {
  id: 'membership' | 'delivery' | 'data' | 'organization'
  name: string
  groups: LinkGroup[]
}

/** Whether a group is told by its first link: what it is about has no data, and the reader is elsewhere. */
export const isShort = ({ quiet = false, links }: LinkGroup, at: string | null): boolean =>
  quiet && links.every(({ href }) => href !== at)

/** The links of a group for who is at one of all links, or at none. */
export const linksShown = (group: LinkGroup, at: string | null): LinkGroup['links'] =>
  isShort(group, at) ? group.links.slice(0, 1) : group.links
