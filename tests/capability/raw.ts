/** Rows of the six files as they lie in them, every cell text: what both the scorer and the second evaluator read. */
export type Raw = {
  customers: { tenant_id: string; segment: string }[]
  azure: (Place & { acr_usd: string; offer: string })[]
  licences: (Place & { paid_units: string; active_users: string; associated_on: string })[]
  revenue: (Place & { revenue_usd: string })[]
  usage: (Place & { active_users: string; capacity: string; metric_type: string })[]
  certifications: {
    person_id: string
    certification: string
    completed_on: string
    expires_on: string
    linked: string
    left_on: string
    type: string
  }[]
  market: 'larger' | 'other'
}
export type Place = {
  month: string
  tenant_id: string
  workload: string
  association: string
  subscription_id: string
  partner_id: string
}

export const nothing = (): Raw => ({
  customers: [],
  azure: [],
  licences: [],
  revenue: [],
  usage: [],
  certifications: [],
  market: 'larger',
})

type Given<Row> = Partial<Row> & { month: string }
const place = { tenant_id: 't1', subscription_id: '', partner_id: '' }

export const azure = (given: Given<Raw['azure'][number]>): Raw['azure'][number] => ({
  ...place,
  workload: 'Storage',
  association: 'csp-tier-1',
  acr_usd: '0',
  offer: '',
  ...given,
})
export const licence = (given: Given<Raw['licences'][number]>): Raw['licences'][number] => ({
  ...place,
  workload: 'Teams',
  association: 'cpor',
  paid_units: '0',
  active_users: '0',
  associated_on: '',
  ...given,
})
export const revenue = (given: Given<Raw['revenue'][number]>): Raw['revenue'][number] => ({
  ...place,
  workload: 'Business Central',
  association: 'csp-tier-1',
  revenue_usd: '0',
  ...given,
})
export const usage = (given: Given<Raw['usage'][number]>): Raw['usage'][number] => ({
  ...place,
  workload: 'Business Central',
  association: 'csp-tier-1',
  active_users: '0',
  capacity: '0',
  metric_type: '',
  ...given,
})

/** One row for each of them: `A B architect`. */
export const held = (
  people: string,
  certification: string,
  more: Partial<Raw['certifications'][number]> = {},
): Raw['certifications'] =>
  people.split(' ').map((person_id) => ({
    person_id,
    certification,
    completed_on: '2022-01-10',
    expires_on: '',
    linked: '',
    left_on: '',
    type: '',
    ...more,
  }))

/** Every month from one to another, both among them. */
export function months(from: string, to: string): string[] {
  const all: string[] = []
  for (let month = from; month <= to; month = monthAfter(month, 1)) all.push(month)
  return all
}

const moved = new Map<string, string>()
export function monthAfter(month: string, count: number): string {
  const asked = `${month} ${count}`
  const known = moved.get(asked)
  if (known !== undefined) return known
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  const found = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  moved.set(asked, found)
  return found
}
