import { expect, test } from 'vitest'
import { PAGE_ADDRESSES } from '../../e2e/support/addresses'
import { walkRoutes } from '../../e2e/support/walk-routes'
import type { Query } from './address'

const PLACE = {
  slug: 'acme',
  id: 7,
  token: 'x',
  group: 'y',
  area: 'security',
  customer: 't1',
  designation: 'security',
  class: 'C-1',
  secret: 'x',
}
const pages = PAGE_ADDRESSES.map((page) => [page.pattern, page] as const)

test('every page has an address here, and every address is a page', () => {
  const served = walkRoutes().flatMap(({ page, pattern }) => (page ? [pattern] : []))
  expect(pages.map(([pattern]) => pattern).toSorted()).toEqual(served.toSorted())
})

test.each(pages)('%s reads each parameter that it names, and no other', (_pattern, page) => {
  const asked = new Set<string>()
  const query = new Proxy({} as Query, {
    get: (_, name) => {
      asked.add(String(name))
      return undefined
    },
  })
  page.read(PLACE, query)
  expect([...asked].toSorted()).toEqual([...page.names].toSorted())
})

/** Of each page something that it can say, as its link writes it. */
const SAID: Record<string, string> = {
  '/[org]/membership/training-services':
    'as_of=2026-02-28&area=security&details=average-response-score&of=base',
  '/[org]/membership/training-services/line-items':
    'metric=survey-completions&as_of=2026-02-28&search=R+1&counted=counted&reason=no_mct&month=2026-01&from=2025-01-01&to=2025-12-31&item=AZ-104&location=123&area=security&level=advanced&trainer=M+1&sort=course&after=x%7E2026-01-01%7ER&before=y&page=3',
  '/[org]/membership/training-services/trends':
    'metric=average-response-score&area=data-ai&by=course&table=shown&part_months=shown',
  '/[org]/membership/training-services/forecast': 'metric=survey-completions&area=data-ai',
  '/[org]/membership/training-services/falling-out': 'metric=exam-unit-purchases&refresh=2026-12-01',
  '/[org]/membership/training-services/plan': 'as_of=2026-12-01',
  '/[org]/membership/training-services/what-if':
    'exams_advanced=-3&surveys_security=5&average_security=4.5&as_of=2026-12-01',
  '/[org]/membership/training-services/reconcile': 'metric=survey-completions&area=data-ai',
  '/[org]/membership/training-services/reconcile/[id]':
    'why=average-response-score&area=security&kind=survey-responses&side=only_here&state=open&after=R-1',
  '/[org]/membership/training-services/history': 'from=2026-01-01&to=2026-02-01&known=then&before=12',
  '/[org]/membership/training-services/rules':
    'as_of=2026-01-01&area=security&rule_set=tsp-2025-08&key=a.b&value=0.5',
  '/[org]/membership/solutions-partner/rules':
    'as_of=2026-11-10&area=security&rule_set=pcs-2026-07&key=lastStep&value=of-the-gates',
  '/[org]/membership/designations/[designation]': 'as_of=2026-11-10',
  '/[org]/membership/solutions-partner': 'as_of=2026-11-10&rule_set=pcs-2022-10',
  '/[org]/membership/solutions-partner/[area]':
    'as_of=2026-11-10&rule_set=pcs-2022-10&details=usage-growth&track=smb',
  '/[org]/membership/solutions-partner/reconcile': 'metric=score&area=security',
  '/[org]/membership/solutions-partner/reconcile/[id]':
    'why=score&area=security&kind=survey-responses&side=only_here&state=open&after=R-1',
  '/[org]/membership/solutions-partner/history': 'from=2026-01-01&to=2026-02-01&known=then&before=12',
  '/[org]/membership/solutions-partner/falling-out': 'metric=score&area=security&refresh=2026-12-01',
  '/[org]/membership/solutions-partner/plan': 'as_of=2027-02-15',
  '/[org]/membership/solutions-partner/what-if': 'changes=lost%3At1&as_of=2026-12-01&rule_set=pcs-2023-10',
  '/[org]/membership/solutions-partner/trends': 'criterion=security%2Fdeployments&months=24&table=shown',
  '/[org]/membership/solutions-partner/specializations': 'edit=sap&add=kubernetes',
  '/[org]/membership/solutions-partner/customers':
    'area=security&as_of=2026-11-10&rule_set=pcs-2022-10&sort=usage-growth&effect=loss&search=Con&page=2',
  '/[org]/membership/solutions-partner/customers/[customer]':
    'area=security&as_of=2026-11-10&rule_set=pcs-2022-10',
  '/[org]/membership/solutions-partner/skilling': 'area=security&as_of=2026-11-10&rule_set=pcs-2022-10',
  '/[org]/delivery/checks':
    'id=late-redemption&state=all&as_of=2026-11-10&page=2&dismiss=late-redemption&subject=C-1',
  '/[org]/delivery/classes':
    'when=past&from=2026-01&to=2026-12&status=planned&location=123&course=AZ-104T00&trainer=M+1&after=2026-01-05+C-1&edit=C-1&copy=C-2',
  '/[org]/delivery/calendar': 'view=week&on=2026-12-01',
  '/[org]/delivery/codes': 'page=2&code=abc&class=C-1',
  '/[org]/delivery/records': 'kind=recording&state=incomplete&class=C-1&before=7&edit=8',
  '/[org]/delivery/links': 'class=C-1&course=AZ-104T00&location=1234567&pasted=abc',
  '/[org]/imports': 'kind=trainers&upload=7',
  '/[org]/names': 'kind=license-usage&field=workload&name=Chat+and+more',
  '/[org]/catalogue': 'add=course%3AAZ-104T00',
  '/[org]/trainers': 'after=M-1&edit=M-2&add=M-3',
  '/[org]/locations': 'edit=1&allow=4&merge=2&into=3&merged=4',
  '/[org]/sign-in': 'issuer=https%3A%2F%2Fid.example&role=Admins',
  '/[org]/audit': 'actor=operator&action=location.add&from=2026-01-01&to=2026-02-01&after=x',
  '/[org]/search': 'q=AZ-104',
  '/': 'org=acme',
  '/account': 'wanted-by=acme',
  '/setup': 'key=abc',
  '/sign-in': 'error=throttled&by=entra&tenant=t&minutes=3&next=%2Facme%3Fa%3Db',
  '/sign-in/code': 'error=wrong_code&next=%2Facme',
  '/password/[token]': 'error=mismatch',
  '/coming-back': 'why=busy&sent=1',
  '/portfolio': 'sort=name&dir=desc&name=Con&status=completed&page=2',
}

test.each(pages)('%s: what a link says is what its page reads, all of it', (pattern, page) => {
  const query = SAID[pattern] ?? ''
  if (page.names.length > 0) expect(query, `give ${pattern} something to say`).not.toBe('')
  const read = page.read(PLACE, Object.fromEntries(new URLSearchParams(query)))
  const path = pattern
    .replace('[org]', 'acme')
    .replace('[id]', '7')
    .replace('[token]', 'x')
    .replace('[group]', 'y')
    .replace('[area]', 'security')
    .replace('[customer]', 't1')
    .replace('[class]', 'C-1')
    .replace('[secret]', 'x')
    .replace('[designation]', 'security')
  expect(page.href(read)).toBe(query ? `${path}?${query}` : path)
  expect(page.unread(Object.fromEntries(new URLSearchParams(query)))).toEqual([])
})

// A simulation says itself what of it cannot be.
const silent = pages.filter(([pattern]) => !pattern.endsWith('/what-if'))

test.each(silent)(
  '%s: what cannot be is taken for absent, and every parameter of it named',
  (_pattern, page) => {
    const odd = Object.fromEntries(page.names.map((name) => [name, '\0']))
    expect(page.read(PLACE, odd)).toEqual(page.read(PLACE, {}))
    expect(page.unread(odd).map(({ name }) => name)).toEqual([...page.names])
  },
)

test('a list begins at its beginning where the address names no place in it', () => {
  const at = pages.map(([, page]) => page.read(PLACE, {}))
  const places = at.flatMap((read) =>
    ('kind' in read || 'add' in read) && 'after' in read ? [read.after] : [],
  )
  expect(places).toEqual([null, null, null])
})
