import { addDays, daysBetween, type PlainDate } from '../../lib/dates'

const A_MONDAY = '2024-01-01'
/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: PlainDate): number => (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1

const FRIDAY = 5
/** Codes are redeemed, and surveys answered, at most so long after a class. */
const MOST_EARLIER = 21

type Days = { startsOn: PlainDate; endsOn: PlainDate }

/** Days of trainers: each has one class at a time, within one week from Monday to Friday. */
export class Schedule {
  private readonly busy = new Map<string, Days[]>()

  /** Days that nobody asks about. */
  take(trainer: string, days: Days): void {
    this.busy.set(trainer, [...(this.busy.get(trainer) ?? []), days])
  }

  /** The last ones that are free by a day; null where there are none soon before it. */
  place(trainer: string, length: number, by: PlainDate): Days | null {
    for (let earlier = 0; earlier <= MOST_EARLIER; earlier++) {
      const endsOn = addDays(by, -earlier)
      const days = { startsOn: addDays(endsOn, 1 - length), endsOn }
      if (!inOneWeek(endsOn, length) || !this.isFree(trainer, days)) continue
      this.take(trainer, days)
      return days
    }
    return null
  }

  private isFree(trainer: string, { startsOn, endsOn }: Days): boolean {
    return (this.busy.get(trainer) ?? []).every((one) => one.endsOn < startsOn || one.startsOn > endsOn)
  }
}

const inOneWeek = (endsOn: PlainDate, length: number): boolean => {
  const last = weekdayOf(endsOn)
  return last >= length && last <= FRIDAY
}
