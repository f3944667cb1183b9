import { readPageSession } from '@/lib/entry/page-context'
import { apiReferencePage } from '@/lib/paths/help'
import { homePage, signInPage } from '@/lib/paths/person'
import { portfolioPage } from '@/lib/paths/portfolio'
import { Crumbs } from '../ui/crumbs'

/** Where the reference stands for who reads it, which anybody may. @param group the part that is open */
export async function WayBack({ group }: { group?: string }) {
  const reference = { name: 'API reference', ...(group && { href: apiReferencePage.href({}) }) }
  return <Crumbs trail={[await home(), reference, ...(group ? [{ name: group }] : [])]} />
}

async function home(): Promise<{ name: string; href: string }> {
  const session = await readPageSession()
  if (!session) return { name: 'Sign in', href: signInPage.href({}) }
  const [first, ...others] = session.orgs
  if (first && others.length === 0) return { name: first.name, href: homePage.href({ org: first.slug }) }
  return first ? { name: 'All organizations', href: portfolioPage.href({}) } : { name: 'Laurel', href: '/' }
}
