import type { Month, PlainDate } from '../../../dates'
import type { Amount } from '../figures/amount'
import type { Family } from '../figures/rows'
import { figureMonth } from '../formulas/months'
import type { Segment } from '../names/segment'
import { mergedChanges } from '../plan/merged-changes'
import { THROUGH } from '../rules/association-sets'
import type { AreaScore } from '../score'
import type { Changes, MoreFigures } from '../trial/changes'
import type { Triable } from '../trial/with-changes'
import { certificationName } from '../words/certification-names'
import { FAMILY_NAMES } from '../words/names'
import type { Tried } from './tried'

/** `notes`: what could not be done as it was asked for. */
export type Changed = { changes: Partial<Changes>; notes: string[] }

type Over = { organization: Triable; asOf: PlainDate; areas: readonly AreaScore[] }

/** What is tried as changes over an organization, in the last month of its figures as of a day. */
export function changesOf(tried: readonly Tried[], over: Over): Changed {
  const notes: string[] = []
  const each = tried.map((one, at) => changeOf(one, `tried-${at}`, over, (note) => notes.push(note)))
  return { changes: mergedChanges(each), notes: [...new Set(notes)] }
}

type Note = (text: string) => void

function changeOf(one: Tried, tag: string, over: Over, note: Note): Partial<Changes> {
  switch (one.kind) {
    case 'certified':
      return one.people >= 0 ? certified(one, tag, over) : fewer(one, over, note)
    case 'linked':
      return linked(one, over, note)
    case 'lost':
      return lost(one.customer, over)
    case 'tied':
      return inMonth(one.family, over, note, (month) => ({
        ties: [
          {
            tenant: one.customer,
            ...one,
            from: month,
            claimedOn: one.association === 'cpor' ? over.asOf : null,
          },
        ],
      }))
    case 'azure':
      return inMonth('acr', over, note, (month) => ({
        more: [moreOf('acr', one, month, one.usd, 0, over, note)],
        ...segmentOf(one.customer, month, over),
      }))
    case 'revenue':
      return inMonth('revenue', over, note, (month) => ({
        more: [moreOf('revenue', one, month, one.usd, 0, over, note)],
      }))
    case 'use':
      return inMonth('usage', over, note, (month) => ({
        more: [moreOf('usage', one, month, one.users, 0, over, note)],
      }))
    case 'licences':
      return inMonth('licence', over, note, (month) => ({
        more: [moreOf('licence', one, month, one.paid, one.active, over, note)],
      }))
  }
}

type OfPeople = Extract<Tried, { people: number }>

const judgedOf = ({ certification }: OfPeople, { organization, asOf }: Over) =>
  organization.skills.judged([{ certification }], asOf)

const certified = ({ certification, people }: OfPeople, tag: string, { asOf }: Over): Partial<Changes> => ({
  people: {
    certified: Array.from({ length: people }, (_, at) => ({
      ...{ person: `${tag}-${at + 1}`, certification, completedOn: asOf, expiresOn: null },
    })),
  },
})

function fewer(one: OfPeople, over: Over, note: Note): Partial<Changes> {
  const there = [...new Set(judgedOf(one, over).flatMap(({ why, person }) => (why === null ? [person] : [])))]
  const wanted = -one.people
  if (there.length < wanted)
    note(`${there.length} people count with ${certificationName(one.certification)}; no more can go.`)
  return { people: { left: there.slice(0, wanted).map((person) => ({ person, on: over.asOf })) } }
}

function linked(one: OfPeople, over: Over, note: Note): Partial<Changes> {
  const there = [
    ...new Set(judgedOf(one, over).flatMap(({ why, person }) => (why === 'not-linked' ? [person] : []))),
  ]
  if (there.length < one.people)
    note(
      `${there.length === 0 ? 'Nobody' : `${there.length} ${there.length === 1 ? 'person' : 'people'}`} with ${certificationName(one.certification)} ${there.length === 1 || there.length === 0 ? 'is' : 'are'} not linked; no more can be.`,
    )
  return { people: { linked: there.slice(0, one.people) } }
}

const FAMILIES: readonly Family[] = ['acr', 'licence', 'revenue', 'usage']

/** Out of every file, from the earliest of the months that score. */
function lost(tenant: string, { organization, asOf }: Over): Partial<Changes> {
  const [from] = FAMILIES.flatMap(
    (family) => figureMonth(organization.figures, family, asOf) ?? [],
  ).toSorted()
  return from === undefined ? {} : { lost: [{ tenant, from }] }
}

function inMonth(
  family: Family,
  { organization, asOf }: Over,
  note: Note,
  make: (month: Month) => Partial<Changes>,
): Partial<Changes> {
  const month = figureMonth(organization.figures, family, asOf)
  if (month !== null) return make(month)
  note(`There is no ${FAMILY_NAMES[family]} to change: import a month first.`)
  return {}
}

type OfFigures = Extract<Tried, { workload: string }>
const SCALE = 10_000n

/** On top of what there is; nothing goes below zero. */
function moreOf(
  family: Family,
  { customer: tenant, workload, association }: OfFigures,
  month: Month,
  amount: number,
  active: number,
  { organization: { figures } }: Over,
  note: Note,
): MoreFigures {
  const through = [association]
  const there = (): readonly [Amount, Amount] => {
    if (family === 'licence') {
      const seats = figures.seats(through, month).get(tenant)?.get(workload)
      return [seats?.paid ?? 0n, seats?.active ?? 0n]
    }
    if (family === 'acr') {
      const asked = { through, services: new Set([workload]), months: [month] }
      return [figures.consumedByTenant(asked).get(tenant) ?? 0n, 0n]
    }
    return [figures.business(family, through, month).get(tenant)?.get(workload) ?? 0n, 0n]
  }
  const [own, used] = there()
  const atLeast = (wanted: number, has: Amount): Amount => {
    const by = BigInt(wanted) * SCALE
    if (by >= -has) return by
    note('No more was taken away than there is through that association.')
    return -has
  }
  return {
    ...{ family, tenant, workload, association, months: [month], claimedOn: null },
    amount: atLeast(amount, own),
    active: atLeast(active, used),
  }
}

/** A customer who is new counts to the class of today, else one more customer could change it. */
function segmentOf(
  tenant: string,
  month: Month,
  { organization: { figures }, areas }: Over,
): Partial<Changes> {
  if (figures.segment(tenant) !== null) return {}
  const known = figures
    .consumedByTenant({ through: THROUGH.azure, services: null, months: [month] })
    .has(tenant)
  const track = areas.find(({ because }) => because.by === 'azure-class')?.track
  const segment: Segment | null = track === 'smb' || track === 'enterprise' ? track : null
  return known || segment === null ? {} : { segments: new Map([[tenant, segment]]) }
}
