import { ASSOCIATIONS, type Association, associationOf } from '../../../imports/model/associations'
import { BETWEEN_CHANGES } from '../../../what-if/model/parameters'
import type { Problem } from '../../../what-if/model/problem'
import { FAMILIES, type Family } from '../figures/rows'
import { azureServiceOf } from '../names/azure-services'
import { certificationOf } from '../names/certifications'
import { licenceWorkloadOf } from '../names/licence-workloads'
import { revenueWorkloadOf } from '../names/revenue-workloads'
import { usageWorkloadOf } from '../names/usage-workloads'

/** Whose figures, and how the partner is tied to them. `customer`: a tenant ID, also of somebody who is new. */
type Place = { customer: string; workload: string; association: Association }

/**
 * One thing that is tried, in the last month of figures. People are told by what they hold and how many, so that no address
 * names anybody: fewer than none takes away. Figures are on top of what there is.
 */
export type Tried =
  | { kind: 'certified' | 'linked'; certification: string; people: number }
  | { kind: 'lost'; customer: string }
  | { kind: 'tied'; customer: string; family: Family; association: Association }
  | ({ kind: 'azure' | 'revenue'; usd: number } & Place)
  | ({ kind: 'licences'; paid: number; active: number } & Place)
  | ({ kind: 'use'; users: number } & Place)

export type TriedKind = Tried['kind']

/** Most of one thing, and things at once. */
const MOST = 1_000_000
const MOST_PEOPLE = 500
export const MOST_TRIED = 40

type Read = (part: string | undefined) => string | number | null

const customer: Read = (part) =>
  part !== undefined && /^[a-z0-9][a-z0-9._-]{0,63}$/i.test(part) ? part.toLowerCase() : null
const whole =
  (most: number, least = -most): Read =>
  (part) => {
    const text = (part ?? '').replace(/^−/, '-')
    return /^-?\d{1,7}$/.test(text) && Number(text) <= most && Number(text) >= least ? Number(text) : null
  }
const named =
  (find: (text: string) => string | null): Read =>
  (part) =>
    part ? find(part) : null
const association: Read = named(associationOf)
const family: Read = named((text) => FAMILIES.find((one) => one === text) ?? null)

/** How each kind is written: its parts in order, each by its name and how it is read. */
const PARTS: Record<TriedKind, readonly (readonly [name: string, read: Read])[]> = {
  certified: [
    ['certification', named(certificationOf)],
    ['people', whole(MOST_PEOPLE)],
  ],
  linked: [
    ['certification', named(certificationOf)],
    ['people', whole(MOST_PEOPLE, 1)],
  ],
  lost: [['customer', customer]],
  tied: [
    ['customer', customer],
    ['family', family],
    ['association', association],
  ],
  azure: [
    ['customer', customer],
    ['workload', named(azureServiceOf)],
    ['association', association],
    ['usd', whole(MOST)],
  ],
  revenue: [
    ['customer', customer],
    ['workload', named(revenueWorkloadOf)],
    ['association', association],
    ['usd', whole(MOST)],
  ],
  licences: [
    ['customer', customer],
    ['workload', named(licenceWorkloadOf)],
    ['association', association],
    ['paid', whole(MOST)],
    ['active', whole(MOST)],
  ],
  use: [
    ['customer', customer],
    ['workload', named(usageWorkloadOf)],
    ['association', association],
    ['users', whole(MOST)],
  ],
}
const KINDS = Object.keys(PARTS) as TriedKind[]
const isKind = (text: string | undefined): text is TriedKind => KINDS.some((kind) => kind === text)

/** What a part may be, in words. */
const MAY_BE: Record<string, string> = {
  customer: 'a tenant ID',
  certification: 'a certification that Laurel knows',
  workload: 'a workload that Laurel knows',
  association: `an association of the score: ${ASSOCIATIONS.join(', ')}`,
  family: `one of ${FAMILIES.join(', ')}`,
  people: `a whole number of at most ${MOST_PEOPLE}`,
}

/** `azure:contoso:keyvault:pal:500` by the names of its parts. @returns the text that says what is wrong with it */
export function triedFrom(
  kind: string | undefined,
  of: (name: string) => string | undefined,
): Tried | string {
  if (!isKind(kind)) return `“${(kind ?? '').slice(0, 20)}” is not a change. One of ${KINDS.join(', ')}.`
  const found: Record<string, string | number> = {}
  for (const [name, read] of PARTS[kind]) {
    const value = read(of(name)?.trim())
    if (value === null) {
      const given = (of(name) ?? '').slice(0, 40)
      return `${given === '' ? `Give the ${name}` : `“${given}” is not right`}: ${MAY_BE[name] ?? `a whole number of at most ${MOST}`}.`
    }
    found[name] = value
  }
  // Every part of the kind was read.
  return { kind, ...found } as Tried
}

/** `linked:m365-teams-administrator-associate:1;lost:t4`: changes with their parts. */
export function readTried(text: string): { tried: Tried[]; problems: Problem[] } {
  const tried: Tried[] = []
  const problems: Problem[] = []
  for (const one of text.split(BETWEEN_CHANGES).filter((part) => part.trim() !== '')) {
    const [kind, ...parts] = one.split(':').map((part) => decoded(part.trim()))
    const names = isKind(kind) ? PARTS[kind].map(([name]) => name) : []
    const found = triedFrom(kind, (name) => parts[names.indexOf(name)])
    if (typeof found === 'string') problems.push({ path: 'changes', message: found })
    else if (tried.length >= MOST_TRIED)
      problems.push({ path: 'changes', message: `At most ${MOST_TRIED} changes at once.` })
    else tried.push(found)
  }
  return { tried, problems: problems.slice(0, 10) }
}

/** The same as text. */
export const writeTried = (tried: readonly Tried[]): string =>
  tried
    .map((one) => {
      const of: Readonly<Record<string, string | number>> = one
      return [one.kind, ...PARTS[one.kind].map(([name]) => encodeURIComponent(of[name] ?? ''))].join(':')
    })
    .join(BETWEEN_CHANGES)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
