import { expect, test } from '@playwright/test'
import { ROLE_NAMES, ROLES, type Role } from '../../lib/auth/roles'
import { workspacesFor } from '../../lib/paths/navigation'
import { homeOf } from '../../lib/paths/programme'
import { TEST_DEMO_PASSWORD } from '../../tests/support/secret'
import { readAddress } from '../support/addresses'
import { linksIn } from '../support/links'

/** Every role where there is most to see; elsewhere, with all there is to lose or nothing yet, who sees most. */
const TRIED: Record<string, readonly Role[]> = {
  'contoso-learning': ROLES,
  'fabrikam-training': ['global_admin'],
  'northwind-academy': ['global_admin'],
}
const AT_ONCE = 8

async function cookieOf(base: string | undefined, email: string): Promise<string> {
  const response = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, password: TEST_DEMO_PASSWORD }),
  })
  expect(response.headers.get('location'), `${email} may sign in`).toBe('/')
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

type Link = { url: URL; from: string }

type Walker = { base: string | undefined; cookie: string; starts: string[]; refusal?: string }

/**
 * What is wrong with the links of the pages at `starts` and of those they lead to, of which one of each sort is opened:
 * the same page with the same parameters. `refusal`: where who has no role reads whom to ask.
 */
async function walk({ base, cookie, starts, refusal }: Walker) {
  const seen = new Set<string>()
  /** By what they lead to, the first of each. */
  const wrong = new Map<string, string>()
  const note = ({ url, from }: Link, what: string) => {
    if (!wrong.has(url.pathname + what))
      wrong.set(url.pathname + what, `${url.pathname}${url.search} on ${from}: ${what}`)
  }
  const take = (link: Link): boolean => {
    const read = readAddress(link.url)
    const unread = read?.unread.join(', ')
    if (!read || unread) note(link, unread ? `${unread} is not read` : 'leads nowhere')
    if (!read?.page) return false
    const sort = [read.pattern, ...read.names.sort()].join(' ')
    return !seen.has(sort) && Boolean(seen.add(sort))
  }
  const visit = async (link: Link): Promise<Link[]> => {
    const { url } = link
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    const html = await response.text()
    const refused = html.includes('You need another role for this page') && url.pathname !== refusal
    const opens = response.status === 200 || (url.pathname === '/' && response.status === 307)
    if (!opens || refused) note(link, refused ? 'refused' : `${response.status}`)
    return linksIn(html, url).map((to) => ({ url: to, from: url.pathname + url.search }))
  }
  const visitAll = async (links: Link[]): Promise<Link[]> => {
    const found: Link[] = []
    for (let at = 0; at < links.length; at += AT_ONCE)
      found.push(...(await Promise.all(links.slice(at, at + AT_ONCE).map(visit))).flat())
    return found
  }
  const first = starts.map((path) => ({ url: new URL(path, base), from: 'the menu' }))
  const second = await visitAll(first.filter(take))
  const third = await visitAll(second.filter(take))
  third.map(take)
  return { wrong: [...wrong.values()], pages: seen.size }
}

const TRAINING = { id: 'training-services', name: 'Training Services' }

test.describe.configure({ mode: 'parallel' })

for (const [slug, role] of Object.entries(TRIED).flatMap(([slug, roles]) =>
  roles.map((role) => [slug, role] as const),
))
  test(`${slug}, ${ROLE_NAMES[role]}: every link opens a page that reads each parameter it carries`, async ({
    baseURL,
  }) => {
    const cookie = await cookieOf(baseURL, `${role.replace('_', '.')}@${slug}.example`)
    const starts = workspacesFor(role, slug, [TRAINING])
      .flatMap(({ groups }) => groups)
      .flatMap(({ links }) => links.map(({ href }) => href))
    const home = role === 'none' ? { refusal: homeOf(slug) } : {}
    const { wrong, pages } = await walk({ base: baseURL, cookie, starts, ...home })
    expect(wrong).toEqual([])
    expect(pages).toBeGreaterThan(role === 'none' ? 3 : 30)
  })

test('a person of several organizations: the same for what compares them', async ({ baseURL }) => {
  const cookie = await cookieOf(baseURL, 'group.viewer@training-group.example')
  const { wrong, pages } = await walk({ base: baseURL, cookie, starts: ['/portfolio'] })
  expect(wrong).toEqual([])
  expect(pages).toBeGreaterThan(5)
})
