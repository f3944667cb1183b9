import { expect, test } from '@playwright/test'
import { ROLE_NAMES, ROLES, type Role } from '../../lib/auth/roles'
import { PAGES, workspacesFor } from '../../lib/paths/navigation'
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

/** Free text, of which nothing cannot be; pages that say themselves what cannot be. */
const FREE = /^(search|name|q|item|location|trainer|add|key|value|actor|action|issuer|role|field)$/
const SAYING = /\/(what-if|audit)$/
/** What only the page itself can know to be none of its own. */
const UNKNOWN = [
  ['/contoso-consulting/membership/solutions-partner/trends', 'criterion'],
  ['/contoso-consulting/membership/solutions-partner/rules', 'area'],
  ['/contoso-consulting/membership/solutions-partner/falling-out', 'metric'],
  ['/contoso-learning/membership/training-services/reconcile', 'metric'],
  ['/contoso-learning/trainers', 'edit'],
] as const

test('every page says in a line what its address says and nobody can read', async ({ baseURL }) => {
  const cookies = new Map<string, string>()
  for (const slug of ['contoso-learning', 'contoso-consulting'])
    cookies.set(slug, await cookieOf(baseURL, `global.admin@${slug}.example`))
  const asked = PAGES.filter(({ pattern }) => !SAYING.test(pattern)).flatMap((page) => {
    const slug = page.path.includes('solutions-partner') ? 'contoso-consulting' : 'contoso-learning'
    const odd = page.names.filter((name) => !FREE.test(name)).map((name) => [name, 'no~such'] as const)
    const named = page.unread(Object.fromEntries(odd)).map(({ name }) => name)
    return named.length > 0
      ? [
          {
            path: page.href({ slug }),
            query: new URLSearchParams([...odd].map(([name, value]) => [name, value])),
            named,
          },
        ]
      : []
  })
  const unknown = UNKNOWN.map(([path, name]) => ({
    path,
    query: new URLSearchParams({ [name]: 'no~such' }),
    named: [name],
  }))
  expect(asked.length).toBeGreaterThan(15)
  // The page itself may know of more.
  for (const { path, query, named } of [...asked, ...unknown]) {
    const headers = { cookie: cookies.get(path.split('/')[1] ?? '') ?? '' }
    const html = await (await fetch(`${baseURL}${path}?${query}`, { headers })).text()
    const [, line = ''] = /Not understood in the address:(.*?)<\/div>/.exec(html) ?? []
    expect(
      [...line.matchAll(/(\w+)(?:<!-- -->)? ?“no~such”/g)].map(([, name]) => name),
      path,
    ).toEqual(expect.arrayContaining(named))
    const plain = await (await fetch(`${baseURL}${path}`, { headers })).text()
    expect(plain, path).not.toContain('Not understood')
  }
})
