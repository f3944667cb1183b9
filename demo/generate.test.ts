import { describe, expect, it } from 'vitest'
import { addDays, addMonths, firstOf, isPlainDate, monthOf, monthsBetween } from '../lib/dates'
import { KINDS, type Kind } from '../lib/line-items/model/kinds'
import { type Replayed, replay } from '../tests/oracle/replay'
import { type OracleScore, scoreLineItems } from '../tests/oracle/score-line-items'
import { csvText, type DemoFile, type DemoOrganization, generateDemo, generateFiles } from './generate'

const CONTOSO =
  'in_progress | base in_progress: courseware 811.0 (0, 811), exams 395.0, average 4.48 | ' +
  'business-applications 59 4.15 in_progress, data-ai 360 4.54 completed, ' +
  'digital-app-innovation 0 0.0 not_started, infrastructure 0 0.0 not_started, ' +
  'security 0 0.0 not_started, modern-work 0 0.0 not_started'
const FABRIKAM =
  'completed | base completed: courseware 1127.0 (642, 827), exams 395.0, average 4.5 | ' +
  'business-applications 46 4.23 in_progress, data-ai 334 4.56 completed, ' +
  'digital-app-innovation 0 0.0 not_started, infrastructure 202 4.46 completed, ' +
  'security 12 4.5 in_progress, modern-work 0 0.0 not_started'
const NORTHWIND =
  'not_started | base not_started: courseware 0.0 (0, 0), exams 0.0, average 0.0 | ' +
  'business-applications 0 0.0 not_started, data-ai 0 0.0 not_started, ' +
  'digital-app-innovation 0 0.0 not_started, infrastructure 0 0.0 not_started, ' +
  'security 0 0.0 not_started, modern-work 0 0.0 not_started'

const TODAY = '2026-11-21'

const rawRows = ({ columns, rows }: DemoFile) =>
  rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])))

/** Of the day for which the organization was made; the tests look at the same ones again and again. */
const known = new WeakMap<DemoOrganization, Replayed>()
function replayed(one: DemoOrganization, today: string): Replayed {
  const files = () =>
    one.files.map((file, at) => ({ id: at + 1, kind: file.kind, today, rows: rawRows(file) }))
  const all = known.get(one) ?? replay(files())
  known.set(one, all)
  return all
}

const scored = (organization: DemoOrganization, today: string): OracleScore =>
  scoreLineItems({ asOf: today, items: replayed(organization, today).items })

function line({ status, base, areas }: OracleScore): string {
  const { courseware, exams, average } = base
  const cards = areas.map((one) => `${one.id} ${one.surveys.display} ${one.average.display} ${one.status}`)
  return (
    `${status} | base ${base.status}: courseware ${courseware.display} ` +
    `(${courseware.fundamentals.count}, ${courseware.advanced.count}), exams ${exams.display}, ` +
    `average ${average.display} | ${cards.join(', ')}`
  )
}

/** Contoso Consulting has other figures: consulting.test.ts. */
const lines = (today: string) =>
  generateDemo(today)
    .slice(0, 3)
    .map((one) => line(scored(one, today)))

/** Dates of the files' rows as they stand, spoiled ones too. */
const dates = (organization: DemoOrganization) =>
  organization.files.flatMap(({ rows }) => rows.map((cells) => cells[1] ?? ''))

/** Every good row before the month of loading: what the figures come from. */
const settled = (organization: DemoOrganization, month: string) =>
  organization.files.map(({ rows }) => rows.filter((cells) => (cells[1] ?? '') < month))

describe('the demo shows the reference figures (training-services.md §6)', () => {
  // The plan behind the rows knows the month of the year and no date: twelve stand for every day.
  it('811.0 / 395.0 / 4.48, 1127.0 / 395.0 / 4.5, and nothing: on the first of every month of 2027', () => {
    for (let month = '2027-01'; month <= '2027-12'; month = addMonths(month, 1))
      expect(lines(firstOf(month)), month).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
  }, 60_000)

  it.each(['2024-02-29', '2028-12-31', '2027-02-28', '2026-11-30', TODAY])('and on %s', (today) =>
    expect(lines(today)).toEqual([CONTOSO, FABRIKAM, NORTHWIND]),
  )

  it('at the ends and in the middle of November 2026 to February 2027 and of February 2028: the rows before the month are those of its first day, the others lie in it up to today', () => {
    let days = 0
    for (const month of [...monthsBetween('2026-11', '2027-02'), '2028-02']) {
      const first = generateDemo(firstOf(month)).map((one) => settled(one, firstOf(month)))
      const last = addDays(firstOf(addMonths(month, 1)), -1)
      for (const today of [
        addDays(firstOf(month), 1),
        addDays(firstOf(month), 14),
        addDays(last, -1),
        last,
      ]) {
        const demo = generateDemo(today)
        // Deep equality by the test runner is many times slower than this.
        const same = demo.every((one, at) => isSame(settled(one, firstOf(month)), first[at] ?? []))
        expect(same, today).toBe(true)
        for (const one of demo)
          expect(dates(one).filter((date) => date > today && isPlainDate(date))).toEqual([])
        days++
      }
    }
    expect(days).toBe(20)
  }, 120_000)
})

function isSame(a: readonly (readonly (readonly string[])[])[], b: typeof a): boolean {
  return (
    a.length === b.length &&
    a.every((rows, file) => {
      const others = b[file] ?? []
      return (
        rows.length === others.length &&
        rows.every((cells, at) => cells.every((cell, index) => cell === others[at]?.[index]))
      )
    })
  )
}

const VIENNA = '6148222'
/** What the id of a class of Contoso begins with; its month follows. */
const TAG = 'CL-'

type Dated = { date: string; row: Readonly<Record<string, string | undefined>> }

function itemsOf(organization: DemoOrganization, kind: Kind): Dated[] {
  const rows: readonly Dated['row'][] = replayed(organization, TODAY).items[kind]
  return rows.map((row) => ({ date: row.redeemed_on ?? row.purchased_on ?? row.submitted_on ?? '', row }))
}

const perMonth = (items: readonly Dated[], from: string, months: number): number[] =>
  Array.from(
    { length: months },
    (_, at) => items.filter(({ date }) => monthOf(date) === addMonths(from, at)).length,
  )

describe('the demo is worth looking at', () => {
  const [contoso, fabrikam, northwind, consulting] = generateDemo(TODAY)
  if (!contoso || !fabrikam || !northwind || !consulting) throw new Error('four organizations')

  it.each([contoso, fabrikam])('$slug has rows that do not count for every reason', (organization) => {
    const { rows } = scored(organization, TODAY)
    const reasons = new Set(KINDS.flatMap((kind) => rows[kind].map(({ reason }) => reason)))
    const capped = organization === fabrikam ? ['beyond_cap'] : []
    expect([...reasons].filter((reason) => reason !== null).sort()).toEqual(
      [
        'outside_window',
        'course_not_in_catalogue',
        'exam_not_in_catalogue',
        'not_advanced',
        'no_mct',
        'no_answers',
        ...capped,
      ].sort(),
    )
  })

  it('cap: 642 × 0.5 = 321, capped at 300: 42 rows are beyond it', () => {
    const rows = scored(fabrikam, TODAY).rows['courseware-completions']
    expect(rows.filter(({ reason }) => reason === 'beyond_cap')).toHaveLength(42)
  })

  it.each([contoso, fabrikam])('$slug has rows on both sides of both borders of the window', (one) => {
    for (const border of ['2025-10-31', '2025-11-01', '2026-10-31', '2026-11-01'])
      expect(dates(one), border).toContain(border)
  })

  it.each([contoso, fabrikam])(
    '$slug uses every location, each month of the window, several trainers',
    (one) => {
      const items = Object.values(replayed(one, TODAY).items).flat()
      expect(new Set(items.map((row) => row.location_id)).size).toBe(one.locations.length)
      expect(one.locations.filter(({ name }) => name === null)).toHaveLength(1)
      expect(new Set(items.map((row) => row.mct_id)).size).toBeGreaterThan(5)
      expect(items.some((row) => /T00[A-Z]{2}$/.test(row.course_number ?? ''))).toBe(true)
      for (let month = '2025-11'; month <= '2026-10'; month = addMonths(month, 1))
        for (const file of [0, 2, 4]) {
          const inMonth = [...(one.files[file]?.rows ?? []), ...(one.files[file + 1]?.rows ?? [])]
          expect(inMonth.some((cells) => cells[1]?.startsWith(month))).toBe(true)
        }
    },
  )

  it('three years: something of each kind in each of the 36 months before the month of loading', () => {
    for (const one of [contoso, fabrikam])
      for (const kind of KINDS) {
        const months = new Set(itemsOf(one, kind).map(({ date }) => monthOf(date)))
        for (let month = '2023-11'; month <= '2026-11'; month = addMonths(month, 1))
          expect(months, `${kind} ${month}`).toContain(month)
        expect(months.size).toBe(37)
      }
  })

  it('August is the quietest month of each year, and December is below the year’s mean', () => {
    for (const one of [contoso, fabrikam])
      for (const from of ['2023-11', '2024-11', '2025-11']) {
        const year = perMonth(itemsOf(one, 'courseware-completions'), from, 12)
        const sum = year.reduce((all, count) => all + count, 0)
        const [, december = 0] = year
        const august = year[9] ?? 0
        expect(august).toBe(Math.min(...year))
        expect(december * 12).toBeLessThan(sum * 0.7)
      }
  })

  it('Contoso was above 1000 points and Completed a year ago, and fell below in December 2025; Fabrikam grows', () => {
    const courseware = (one: DemoOrganization, today: string) => {
      const { status, base } = scoreLineItems({ asOf: today, items: replayed(one, TODAY).items })
      return `${status} ${base.courseware.display}`
    }
    expect(['2024-11-01', '2025-11-01', '2025-12-01'].map((day) => courseware(contoso, day))).toEqual([
      'in_progress 731.0',
      'completed 1039.0',
      'in_progress 983.5',
    ])
    expect(['2024-11-01', '2025-11-01', '2026-11-01'].map((day) => courseware(fabrikam, day))).toEqual([
      'in_progress 625.0',
      'in_progress 855.0',
      'completed 1127.0',
    ])
  })

  it('Contoso Vienna sent survey responses in each month but the last two complete ones and the running one', () => {
    const surveys = itemsOf(contoso, 'survey-responses').filter(({ row }) => row.location_id === VIENNA)
    const counts = perMonth(surveys, '2023-11', 37)
    expect(counts.slice(-3)).toEqual([0, 0, 0])
    expect(Math.min(...counts.slice(0, -3))).toBeGreaterThan(0)
    expect(perMonth(surveys, '2026-03', 5)).toEqual([11, 12, 12, 11, 11])
    const augusts = ['2024-08', '2025-08', '2026-08'].map((month) => perMonth(surveys, month, 1)[0])
    expect(augusts).toEqual([2, 5, 4])
    const redemptions = itemsOf(contoso, 'courseware-completions').filter(
      ({ row }) => row.location_id === VIENNA,
    )
    expect(perMonth(redemptions, '2026-09', 3).every((count) => count > 0)).toBe(true)
  })

  it('a late flood: most surveys of December 2024 to February 2025 came in March 2025', () => {
    const late = itemsOf(contoso, 'survey-responses').filter(
      ({ date, row }) => monthOf(date) === '2025-03' && !row.class_id?.includes('-2025-03-'),
    )
    expect(late.length).toBeGreaterThan(50)
    const classes = new Set(late.map(({ row }) => row.class_id?.slice(TAG.length, TAG.length + 7)))
    expect([...classes].sort()).toEqual(['2024-12', '2025-01', '2025-02'])
  })

  it('a trainer of Contoso teaches until February 2026 and then no more', () => {
    const dates = itemsOf(contoso, 'courseware-completions')
      .filter(({ row }) => row.mct_id === 'MCT-61033')
      .map(({ date }) => monthOf(date))
    expect(dates.sort().at(-1)).toBe('2026-02')
    expect(new Set(dates).size).toBeGreaterThan(20)
  })

  it('files overlap by a month (duplicates), and eight lines of Contoso cannot be taken', () => {
    const outcomes = (one: DemoOrganization) => [...replayed(one, TODAY).outcomes.values()]
    const rejected = outcomes(contoso).flatMap((outcome) => outcome.rejected)
    expect(rejected.filter(({ why }) => why === 'invalid')).toHaveLength(7)
    expect(rejected.filter(({ why }) => why === 'conflict')).toHaveLength(1)
    expect(outcomes(fabrikam).flatMap((outcome) => outcome.rejected)).toEqual([])
    for (const one of [contoso, fabrikam])
      expect(outcomes(one).map(({ duplicate }) => duplicate > 0)).toEqual([
        false,
        true,
        false,
        true,
        false,
        true,
      ])
  })

  it('every row begins with its organization’s tag and bears no other organization’s text; no mark of a test is shown to visitors', () => {
    const all = [contoso, fabrikam, northwind, consulting]
    for (const one of all) {
      const text =
        generateFiles(one.slug, TODAY).map(csvText).join('') + JSON.stringify({ ...one, files: [] })
      for (const other of all.filter((candidate) => candidate !== one))
        for (const its of other.own) expect(text).not.toContain(its)
      for (const { rows } of one.files)
        expect(rows.every(([identity = '']) => identity.startsWith(one.own[0] ?? '?'))).toBe(true)
      expect(text).not.toMatch(/canar|\btest/i)
    }
  })

  it('needs no quotes in its files', () => {
    for (const { rows } of [...contoso.files, ...fabrikam.files])
      expect(rows.flat().filter((cell) => /[",\r\n]/.test(cell))).toEqual([])
  })

  it('has one sign-in per role, and a viewer limited to one location', () => {
    expect(contoso.users.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'global.admin@contoso-learning.example global_admin',
      'partner.admin@contoso-learning.example partner_admin',
      'account.admin@contoso-learning.example account_admin',
      'executive.viewer@contoso-learning.example executive_viewer',
      'viewer@contoso-learning.example viewer',
      'none@contoso-learning.example none',
      'viewer.location@contoso-learning.example viewer',
    ])
    expect(contoso.users.at(-1)?.locations).toEqual(['6148215'])
  })

  it('is the same whenever it is made for the same day', () => {
    expect(generateDemo(TODAY)).toEqual(generateDemo(TODAY))
  })
})
