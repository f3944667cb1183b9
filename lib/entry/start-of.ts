import { summaryPage } from '../paths/any-programme'
import { homeOf } from '../paths/programme'
import { requireOrg } from './page-context'
import { type ProgrammeOf, readProgrammesOf } from './programmes-of'

/** The overview of the first programme of which the organization has data; while it has none, that of the first. */
export const startOf = async (slug: string): Promise<string> =>
  startIn(slug, await readProgrammesOf((await requireOrg(slug)).ctx))

/** The same of what is known already. */
export function startIn(slug: string, programmes: readonly ProgrammeOf[]): string {
  const found = programmes.find(({ hasData }) => hasData)
  return found ? summaryPage.href({ slug, programme: found.programme.id }) : homeOf(slug)
}
