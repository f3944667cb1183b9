import { type PlainDate, showDate } from '../../dates'
import type { Wait } from './checklist'
import { type Fee, feeOn } from './legacy/fees'
import type { LegacyRecord } from './legacy/legacy'
import type { BenefitsOption } from './options'

/** `USD 4,875`, or what the organization pays: `EUR 4,500.00`. null: nothing says it. */
export function feeText(
  option: BenefitsOption,
  fee: Fee | null,
  { fees }: Pick<LegacyRecord, 'fees'>,
): string | null {
  const own = fees.find((one) => one.option === option)
  if (own) return money(own.currency, own.amountCents / 100, 2)
  return fee === null || fee.value === null ? null : money('USD', fee.value, 0)
}

const money = (currency: string, amount: number, digits: number): string =>
  `${currency} ${amount.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`

/**
 * What a designation costs, and that one fee covers all.
 * @param held how many others the organization holds @param waits before which none is due, see benefitsWait
 */
export function designationFeeWords(
  day: PlainDate,
  held: number,
  record: Pick<LegacyRecord, 'fees'>,
  waits: Wait | null = null,
): string {
  const text = feeText('designation', feeOn('designation', day, null), record)
  const fee = text ? `${text} a year` : 'one fee a year'
  if (waits)
    return `No fee is due before the anniversary${waits.on ? ` on ${showDate(waits.on)}` : ''}; designation benefits then cost ${fee} and cover every designation.`
  if (held === 0)
    return `The fee is ${fee}, and covers every designation that follows until the next one is due.`
  return `One fee covers all designations, ${fee}: with ${held === 1 ? 'another one' : `${held} others`} held, no further fee is due before the anniversary.`
}
