import { addDays, firstOf, type PlainDate } from '../../lib/dates'
import { baseCourse } from '../../lib/line-items/model/base-course'
import type { Calendar } from '../calendar'
import type { Profile, Trainer } from '../profile'
import { classIdOf } from '../rows'
import type { DemoClass } from './class-rows'
import { daysOf, type Held } from './held-classes'
import { type Schedule, weekdayOf } from './schedule'
import type { Soon } from './violations'

const SEATS = 12

/** What is planned for each month ahead: how much of the same season a year before, and how full it is. */
const AHEAD = [
  { month: 1, every: 1, enrolled: 0.7 },
  { month: 2, every: 2, enrolled: 0.5 },
  { month: 3, every: 4, enrolled: 0.3 },
] as const

type Plans = { profile: Profile; calendar: Calendar; schedule: Schedule; lapsing: Lapsing | null }
/** Whose certification ends soon, and for which courses it is asked. */
export type Lapsing = { trainer: string; credential: string; courses: readonly string[]; on: PlainDate }

/** Classes of the next months: those of a year before, by trainers who still teach. */
export function plannedClasses(held: readonly Held[], plans: Plans): DemoClass[] {
  const { profile, calendar, schedule, lapsing } = plans
  const teaching = profile.trainers.filter(({ until, lapsed }) => until === undefined && lapsed === undefined)
  return AHEAD.flatMap(({ month, every, enrolled }) =>
    held
      .filter(({ of, breaks }) => of.month === month - 12 && !breaks.includes('course-off-the-plan'))
      .filter((_, at) => at % every === 0)
      .flatMap(({ of }, at) => {
        const may = teaching.filter(
          ({ id }) => id !== lapsing?.trainer || !lapsing.courses.includes(baseCourse(of.course)),
        )
        const by = calendar.date({ month, day: of.day })
        const placed = firstFree(rotated(may, at), (trainer) =>
          schedule.place(trainer, daysOf(of.course), by),
        )
        if (!placed || placed.days.startsOn <= calendar.today) return []
        const { trainer, days } = placed
        return [
          {
            ...recorded(of.location, of.course, trainer),
            classId: classIdOf(profile, { month, key: of.key }, calendar),
            ...days,
            learners: Math.ceil(of.learners * enrolled),
          },
        ]
      }),
  )
}

const rotated = <T>(all: readonly T[], by: number): T[] =>
  all.map((_, at) => all[(at + by) % all.length] as T)

type Placed = { trainer: string; days: NonNullable<ReturnType<Schedule['place']>> }
function firstFree(
  trainers: readonly Trainer[],
  place: (id: string) => Placed['days'] | null,
): Placed | null {
  for (const { id } of trainers) {
    const days = place(id)
    if (days) return { trainer: id, days }
  }
  return null
}

/** The class of a violation, held from a Monday of the next month on. */
export function soonClass(soon: Soon, at: number, { profile, calendar, schedule }: Plans): DemoClass {
  const { week, course, trainer, change } = soon
  const location = profile.locations[soon.at]
  if (!location) throw new Error(`no location ${soon.at}`)
  const startsOn = addDays(firstMonday(calendar), 7 * (week - 1))
  const days = { startsOn, endsOn: addDays(startsOn, daysOf(course) - 1) }
  schedule.take(trainer, days)
  const key = `${course}-S${at + 1}`
  return {
    ...recorded(location, course, trainer),
    classId: classIdOf(profile, { month: 1, key }, calendar),
    ...days,
    learners: 9,
    ...change,
  }
}

export function firstMonday(calendar: Calendar): PlainDate {
  const first = firstOf(calendar.month(1))
  return addDays(first, (8 - weekdayOf(first)) % 7)
}

/** What goes without saying of a class. */
export const recorded = (location: DemoClass['location'], course: string, trainer: string) => ({
  course,
  location,
  country: location.country,
  trainer,
  seats: SEATS,
  form: location.name?.endsWith('Online') ? ('virtual' as const) : ('in_person' as const),
  recordedShare: '',
  customer: '',
})
