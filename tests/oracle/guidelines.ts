import { SHIPPED_COURSES } from '../../lib/programmes/training-services/shipped-courses'
import { SHIPPED_REQUIREMENTS } from '../../lib/programmes/training-services/shipped-requirements'

type Day = string
export type OracleClass = {
  id: string
  course: string
  from: Day
  to: Day
  location: string
  country: string
  trainers: string[]
  seats: number | null
  learners: number | null
  share: number | null
  status: 'planned' | 'delivered' | 'cancelled' | null
}

/** An organization as a person would read its files. Countries are letters, or '' where nobody knows. */
export type OracleOrganization = {
  asOf: Day
  limits: { late: number; alike: number; wait: number; share: number }
  locations: Record<string, string>
  classes: OracleClass[]
  redemptions: { on: Day; location: string; of: string }[]
  surveys: { on: Day; of: string; trainer: string; answers: (number | null)[] }[]
  orders: { on: Day; location: string; country: string }[]
  trainers: Record<string, { from: Day; to: Day | null }>
  credentials: { trainer: string; id: string; from: Day; to: Day | null }[]
  /** In the place of the shipped ones of a course. */
  requirements: { course: string; id: string; from: Day; to: Day | null }[]
  courses: { number: string; area: string; advanced: boolean; from: Day | null; to: Day | null }[]
  badges: string[]
  codes: { id: string; of: string[] }[]
}

const FOREVER = '9999-12-31'

/**
 * What breaks the Guidelines, by the worked list (guidelines-clauses.md) and the sentences of each check, class by class
 * as one would with paper and pen. Shares nothing with what it is held against but tables of public courses.
 * @returns `check subject rows`, sorted
 */
export function readGuidelines(org: OracleOrganization): string[] {
  const found: string[] = []
  const say = (check: string, subject: string, rows: number) => found.push(`${check} ${subject} ${rows}`)
  const held = org.classes.filter((one) => one.status !== 'cancelled')
  for (const one of held) {
    const redeemed = org.redemptions.filter((row) => row.of === one.id && row.on <= org.asOf)
    const surveys = org.surveys.filter((row) => row.of === one.id && row.on <= org.asOf)
    const rows = redeemed.length + surveys.length

    const unnamed = surveys.filter((row) => row.trainer === '').length
    if (unnamed > 0) say('no-eligible-trainer', one.id, unnamed)
    if (one.trainers.some((id) => wasAway(org.trainers[id], one)))
      say('trainer-not-active', one.id, surveys.length)
    if (one.trainers.some((id) => lacksCredential(org, id, one)))
      say('trainer-without-credential', one.id, surveys.length)

    if (one.seats !== null && redeemed.length > one.seats)
      say('more-redemptions-than-seats', one.id, redeemed.length)
    const untimely = redeemed.filter(({ on }) => on < one.from || daysApart(one.to, on) > org.limits.late)
    if (untimely.length > 0) say('late-redemption', one.id, untimely.length)

    if (one.learners !== null && surveys.length > one.learners)
      say('more-surveys-than-learners', one.id, surveys.length)
    const alike = mostAlike(surveys)
    if (alike >= org.limits.alike) say('identical-answers', one.id, alike)
    const isOver = daysApart(one.to, org.asOf) > org.limits.wait
    if (surveys.length === 0 && one.status !== 'planned' && one.learners !== 0 && isOver)
      say('class-without-surveys', one.id, redeemed.length)

    const isAsked = rows > 0 || one.to >= org.asOf
    if (one.share !== null && one.share >= org.limits.share && isAsked) say('recorded-share', one.id, rows)

    const course = org.courses.find(({ number }) => number === base(one.course)) ?? shipped(base(one.course))
    if (!course || (course.from !== null && course.from > one.from)) say('course-off-the-plan', one.id, rows)
    if (course?.to && course.to < one.from) say('course-retired', one.id, rows)

    const own = org.locations[one.location]
    const elsewhere = redeemed.filter((row) => isOther(org.locations[row.location], one.country)).length
    if (isOther(own, one.country) || elsewhere > 0) say('location-of-another-country', one.id, elsewhere)

    const others = held.filter(
      (other) =>
        other.id !== one.id &&
        other.from <= one.to &&
        other.to >= one.from &&
        other.trainers.some((id) => one.trainers.includes(id)),
    )
    if (others.length > 0) say('trainer-in-two-places', one.id, others.length)
  }
  for (const [location, country] of Object.entries(org.locations)) {
    const orders = org.orders.filter(
      (row) =>
        row.location === location &&
        row.on <= org.asOf &&
        row.country !== '' &&
        isOther(country, row.country),
    )
    if (orders.length > 0) say('vouchers-of-another-market', location, orders.length)
    if (org.badges.includes(location)) say('badge-without-designation', location, 1)
  }
  for (const code of org.codes) {
    const last = code.of.at(-1)
    if (!org.classes.some(({ id }) => id === last)) say('code-without-class', code.id, 1)
    const classes = new Set(code.of).size
    if (classes > 1) say('code-used-twice', code.id, classes)
  }
  return found.sort()
}

/** Of a known location and a known country. */
const isOther = (of: string | undefined, country: string): boolean => Boolean(of) && of !== country

const wasAway = (trainer: { from: Day; to: Day | null } | undefined, { from, to }: OracleClass): boolean =>
  trainer !== undefined && (trainer.from > from || (trainer.to ?? FOREVER) < to)

function lacksCredential(org: OracleOrganization, trainer: string, one: OracleClass): boolean {
  if (org.credentials.length === 0) return false
  const asked = askedFor(org, base(one.course), one.to)
  return (
    asked.length > 0 &&
    !org.credentials.some(
      (row) =>
        row.trainer === trainer &&
        asked.includes(row.id) &&
        row.from <= one.from &&
        (row.to ?? FOREVER) >= one.to,
    )
  )
}

/** §3.1.c: of Fundamentals, any advanced credential of the solution area. */
function askedFor(org: OracleOrganization, number: string, on: Day): readonly string[] {
  const catalogue = [...org.courses, ...SHIPPED_COURSES.map(([one]) => shipped(one))].filter(
    (one) => one !== null,
  )
  const course = catalogue.find((one) => one.number === number)
  if (!course || course.advanced) return requirementsOf(org, number, on)
  return catalogue
    .filter(({ area }) => area === course.area)
    .flatMap((one) => requirementsOf(org, one.number, on))
    .filter((id) => !id.includes('fundamentals'))
}

function requirementsOf(org: OracleOrganization, number: string, on: Day): readonly string[] {
  const own = org.requirements.filter(({ course }) => course === number)
  return own.length === 0
    ? (SHIPPED_REQUIREMENTS[number] ?? [])
    : own.filter(({ from, to }) => from <= on && on <= (to ?? FOREVER)).map(({ id }) => id)
}

function shipped(number: string): OracleOrganization['courses'][number] | null {
  const found = SHIPPED_COURSES.find(([one]) => one === number)
  return found ? { number, area: found[2], advanced: found[1] >= 3, from: null, to: null } : null
}

const base = (course: string): string =>
  course.endsWith('T00') ? course : course.replace(/(T00)[A-Z]{2}$/, '$1')

function mostAlike(surveys: OracleOrganization['surveys']): number {
  const answered = surveys.filter(({ answers }) => answers.some((one) => one !== null))
  return Math.max(
    0,
    ...answered.map(
      (one) => answered.filter((other) => String(other.answers) === String(one.answers)).length,
    ),
  )
}

const daysApart = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
