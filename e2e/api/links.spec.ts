import { expect, test } from '@playwright/test'
import { ROLE_NAMES, ROLES } from '../../lib/auth/roles'
import { pagesFor } from '../../lib/paths/navigation'
import { TEST_DEMO_PASSWORD } from '../../tests/support/secret'
import { readAddress } from '../support/addresses'
import { linksIn } from '../support/links'

const SLUGS = ['contoso-learning', 'fabrikam-training', 'northwind-academy']
const AT_ONCE = 8

async function cookieOf(base: string, email: string): Promise<string> {
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

/** What is wrong with the links of every page that links lead to from `starts`; of each sort one is opened. */
async function walk(base: string, cookie: string, starts: string[]) {
  const seen = new Set<string>()
  const wrong = new Set<string>()
  const take = ({ url, from }: Link): boolean => {
    const read = readAddress(url)
    const unread = read?.unread.join(', ')
    if (!read || unread) wrong.add(`${url.pathname}${url.search} on ${from}: ${unread || 'leads nowhere'}`)
    if (!read?.page) return false
    const sort = [read.pattern, ...read.names.sort()].join(' ')
    return !seen.has(sort) && Boolean(seen.add(sort))
  }
  const visit = async ({ url, from }: Link): Promise<Link[]> => {
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    const html = await response.text()
    const refused = html.includes('You need another role for this page')
    // The home page leads on, and so does a page behind the door.
    const opens = response.status === 200 || (url.pathname === '/' && response.status === 307)
    if (!opens || refused)
      wrong.add(`${url.pathname}${url.search} on ${from}: ${refused ? 'refused' : response.status}`)
    return linksIn(html, url).map((link) => ({ url: link, from: url.pathname + url.search }))
  }
  let open = starts.map((path) => ({ url: new URL(path, base), from: 'the menu' })).filter(take)
  while (open.length > 0) {
    const found = await Promise.all(open.splice(0, AT_ONCE).map(visit))
    open = [...open, ...found.flat().filter(take)]
  }
  return { wrong: [...wrong], pages: seen.size }
}

test.describe.configure({ mode: 'parallel' })

for (const slug of SLUGS)
  test(`${slug}: every link opens, for every role, a page that reads each parameter it carries`, async ({
    baseURL = '',
  }) => {
    const counts: number[] = []
    for (const role of ROLES) {
      const cookie = await cookieOf(baseURL, `${role.replace('_', '.')}@${slug}.example`)
      const starts = pagesFor(role, slug).flatMap(({ links }) => links.map(({ href }) => href))
      const { wrong, pages } = await walk(baseURL, cookie, starts)
      expect(wrong, ROLE_NAMES[role]).toEqual([])
      counts.push(pages)
    }
    console.log(slug, counts)
    expect(Math.max(...counts)).toBeGreaterThan(60)
  })

test('a person of several organizations: the same for what compares them', async ({ baseURL = '' }) => {
  const cookie = await cookieOf(baseURL, 'group.viewer@training-group.example')
  const { wrong, pages } = await walk(baseURL, cookie, ['/portfolio'])
  expect(wrong).toEqual([])
  expect(pages).toBeGreaterThan(20)
})
