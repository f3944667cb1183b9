import { summaryPage } from '../paths/any-programme'
import { membershipPage } from '../paths/membership'
import { homeOf } from '../paths/programme'
import { requireOrg } from './page-context'
import { type ProgrammeOf, readProgrammesOf } from './programmes-of'

/** All designations, where several programmes are used; else the overview of the one that is, or of the first. */
export const startOf = async (slug: string): Promise<string> =>
  startIn(slug, await readProgrammesOf((await requireOrg(slug)).ctx))

/** The same of what is known already. */
export function startIn(slug: string, programmes: readonly ProgrammeOf[]): string {
  const [found, another] = programmes.filter(({ uses }) => uses)
  if (another) return membershipPage.href({ slug })
  return found ? summaryPage.href({ slug, programme: found.programme.id }) : homeOf(slug)
}
