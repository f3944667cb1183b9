import fc from 'fast-check'
import type { OracleClass, OracleOrganization } from '../../oracle/guidelines'

/** How files spell the countries that an answer knows by letters. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  DE: ['Germany', 'DE', 'Deutschland', ' germany'],
  AT: ['Austria', 'Österreich'],
  CH: ['Schweiz', 'CH'],
  ATLANTIS: ['Atlantis', 'atlantis'],
}
const COUNTRIES = Object.keys(SPELLINGS)

/** Few of everything, so that rows meet: days of six weeks, five places, four trainers. */
const PLACES = ['6100001', '6100002', '6100003', '6100004', '6100005']
const TRAINERS = ['ANNA', 'BO', 'CLEO', 'DAVE']
const COURSES = [
  'AZ-104T00',
  'AZ-104T00DE',
  'AZ-900T00',
  'PL-300T00',
  'DP-900T00',
  'XA-100T00',
  'XB-900T00',
  'NO-777T00',
]
const CREDENTIALS = [
  'azure-administrator',
  'azure-fundamentals',
  'data-analyst-associate',
  'fabric-analytics-engineer-associate',
  'own',
]
const IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8']

export const day = (at: number): string => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10)
const anyDay = fc.nat(80).map(day)
const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 })
const span = fc.tuple(fc.nat(70), fc.nat(5)).map(([at, length]) => ({ from: day(at), to: day(at + length) }))
const openSpan = fc.tuple(fc.nat(50), orNone(fc.nat(40))).map(([at, length]) => ({
  from: day(at - 20),
  to: length === null ? null : day(at - 20 + length),
}))
const country = fc.constantFrom(...COUNTRIES)
const place = fc.constantFrom(...PLACES)
const trainer = fc.constantFrom(...TRAINERS)

const aClass = (id: string): fc.Arbitrary<OracleClass> =>
  fc
    .record({
      course: fc.constantFrom(...COURSES),
      days: span,
      location: place,
      country,
      trainers: fc.uniqueArray(trainer, { minLength: 1, maxLength: 2 }),
      seats: orNone(fc.nat(4)),
      learners: orNone(fc.nat(3)),
      share: orNone(fc.constantFrom(0, 19.99, 20, 24.99, 25, 60)),
      status: orNone(fc.constantFrom('planned' as const, 'delivered' as const, 'cancelled' as const)),
    })
    .map(({ days, ...one }) => ({ id, ...one, ...days }))

const classId = fc.constantFrom(...IDS, 'NOWHERE')
/** Few answers, so that some are the same. */
const answers = fc.constantFrom<(number | null)[][]>(
  Array<number>(9).fill(5),
  [4, ...Array<number>(8).fill(5)],
  [null, ...Array<number>(8).fill(5)],
  Array<null>(9).fill(null),
) as unknown as fc.Arbitrary<(number | null)[]>

export const organizations: fc.Arbitrary<OracleOrganization> = fc.record({
  asOf: fc.integer({ min: 30, max: 81 }).map(day),
  limits: fc.record({
    late: fc.integer({ min: 0, max: 12 }),
    alike: fc.integer({ min: 2, max: 4 }),
    wait: fc.integer({ min: 0, max: 12 }),
    share: fc.constantFrom(20, 25),
  }),
  locations: fc
    .tuple(...PLACES.map(() => fc.option(country, { nil: '', freq: 4 })))
    .map((countries) => Object.fromEntries(PLACES.map((id, at) => [id, countries[at] ?? '']))),
  classes: fc.tuple(...IDS.map(aClass)).chain((all) => fc.subarray(all, { minLength: 3 })),
  redemptions: fc.array(fc.record({ on: anyDay, location: place, of: classId }), {
    minLength: 10,
    maxLength: 40,
  }),
  surveys: fc.array(
    fc.record({
      on: anyDay,
      of: fc.oneof(fc.constantFrom('K1', 'K2'), classId),
      trainer: fc.option(trainer, { nil: '', freq: 4 }),
      answers,
    }),
    { minLength: 5, maxLength: 25 },
  ),
  orders: fc.array(
    fc.record({ on: anyDay, location: place, country: fc.option(country, { nil: '', freq: 4 }) }),
    { maxLength: 6 },
  ),
  trainers: fc
    .tuple(...TRAINERS.map(() => fc.option(openSpan, { nil: null, freq: 3 })))
    .map((spans) =>
      Object.fromEntries(TRAINERS.flatMap((id, at) => (spans[at] ? [[id, spans[at]] as const] : []))),
    ),
  credentials: fc.uniqueArray(
    fc
      .record({ trainer, id: fc.constantFrom(...CREDENTIALS), days: openSpan })
      .map(({ days, ...one }) => ({ ...one, ...days })),
    { maxLength: 8, selector: (one) => `${one.trainer} ${one.id} ${one.from}` },
  ),
  requirements: fc.uniqueArray(
    fc
      .record({
        course: fc.constantFrom('AZ-104T00', 'XA-100T00', 'XB-900T00'),
        id: fc.constantFrom(...CREDENTIALS),
        days: openSpan,
      })
      .map(({ days, ...one }) => ({ ...one, ...days })),
    { maxLength: 3, selector: (one) => `${one.course} ${one.id} ${one.from}` },
  ),
  courses: fc.tuple(openSpan, openSpan).map(([one, other]) => [
    { number: 'XA-100T00', area: 'infrastructure', advanced: true, ...one },
    { number: 'XB-900T00', area: 'security', advanced: false, ...other },
  ]),
  badges: fc.subarray(PLACES, { maxLength: 2 }),
  codes: fc
    .uniqueArray(fc.array(classId, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    .map((all) => all.map((of, at) => ({ id: `AAAA0${at}`, of }))),
})
