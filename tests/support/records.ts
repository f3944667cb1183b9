import type { Ctx } from '../../lib/context'
import { addDays, addMonths, daysInMonth, type PlainDate } from '../../lib/dates'
import { saveClass } from '../../lib/delivery/save-class'
import type { Field, KindRow, Values } from '../../lib/guideline-records/model/field'

export const [BERLIN, VIENNA] = ['6148215', '6148222'] as const
const classOf = (classId: string, locationId: string, more: object = {}) => ({
  classId,
  courseNumber: 'AZ-104T00',
  startsOn: '2026-03-02',
  endsOn: '2026-03-05',
  locationId,
  country: 'Germany',
  mctIds: ['M-1'],
  ...more,
})
/** An organization with a class in Berlin and one in Vienna. */
export async function withClasses(ctx: Ctx): Promise<Ctx> {
  await saveClass(ctx, classOf('C-B', BERLIN))
  await saveClass(ctx, classOf('C-V', VIENNA, { courseNumber: 'AZ-500T00' }))
  return ctx
}

type OfClass = { endsOn: PlainDate; item: string } | null
type Told = { missing: string[]; wrong: string[]; next: PlainDate | null }

/** What is missing, wrong and awaited of a record, worked out from the words of its kind one by one. */
export function naive(kind: KindRow, values: Values, of: OfClass, today: PlainDate, last: boolean): Told {
  const holds = (field: Field) => !field.only || String(values[field.only[0]]) === String(field.only[1])
  const filled = kind.fields.filter(({ name }) => values[name] !== null && values[name] !== undefined)
  return {
    missing: kind.fields
      .filter((field) => field.need === 'asked' && !filled.includes(field) && holds(field))
      .map(({ name }) => name),
    wrong: filled.filter((field) => isWrong(field, values, of, today)).map(({ name }) => name),
    next: last ? (awaited(kind, values).find((day) => day >= today) ?? null) : null,
  }
}

function isWrong({ name, wrong }: Field, values: Values, of: OfClass, today: PlainDate): boolean {
  const value = values[name]
  if (!wrong) return false
  if (wrong.by === 'after') return values[wrong.field] !== null && String(value) > String(values[wrong.field])
  if (wrong.by === 'at-least') return Number(value) >= wrong.share
  if (wrong.by === 'choice') return wrong.choices.includes(String(value))
  if (wrong.by === 'unknown-class') return of === null
  if (wrong.by === 'course-of-class') return of !== null && of.item !== values.courseNumber
  if (wrong.by === 'used-after')
    return String(value) <= today && (values.endsOn === null || String(values.endsOn) > String(value))
  return (
    values[wrong.only[0]] === wrong.only[1] && of !== null && String(value) > addDays(of.endsOn, wrong.days)
  )
}

function awaited({ ends = [] }: KindRow, { endsOn }: Values): PlainDate[] {
  if (typeof endsOn !== 'string') return []
  return ends.map(({ days = 0, months = 0 }) => {
    const month = addMonths(endsOn.slice(0, 7), months)
    const day = Math.min(
      Number(endsOn.slice(8)),
      daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))),
    )
    return addDays(`${month}-${String(day).padStart(2, '0')}`, days)
  })
}
