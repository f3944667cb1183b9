import type { Organization } from './organization'

/** Signs in by the form's own address. @returns the session's cookie as it stands in a request. */
export async function signIn(url: string, { email, password, slug }: Organization): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams({ email, password, next: pagePath(slug) }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => /session-token=./.test(pair))
  if (!cookie) throw new Error(`Nobody was signed in: the form's address says ${response.status}.`)
  await requirePage(url, slug, cookie)
  return cookie
}

export const pagePath = (slug: string): string => `/${slug}/membership/training-services`

/** Whatever is measured must be the page with its figures, not an error or the way to it. */
async function requirePage(url: string, slug: string, cookie: string): Promise<void> {
  const response = await fetch(`${url}${pagePath(slug)}`, { redirect: 'manual', headers: { cookie } })
  const html = await response.text()
  if (
    response.status !== 200 ||
    !html.includes('Training Services Partner') ||
    !/Courseware completions/i.test(html)
  )
    throw new Error(`The page for ${slug} says ${response.status} and does not show the figures.`)
}
