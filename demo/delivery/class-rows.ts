import type { PlainDate } from '../../lib/dates'
import type { DemoLocation } from '../profile'

/** A class as the register of the demo has it. */
export type DemoClass = {
  classId: string
  course: string
  startsOn: PlainDate
  endsOn: PlainDate
  location: DemoLocation
  country: string
  trainer: string
  seats: number
  learners: number
  form: 'virtual' | 'in_person'
  recordedShare: string
  customer: string
}

export const CLASS_COLUMNS = [
  'class_id',
  'course_number',
  'starts_on',
  'ends_on',
  'location_id',
  'country',
  'mct_id',
  'seats',
  'learners',
  'form',
  'recorded_share',
  'customer',
]

export const classRow = (one: DemoClass): string[] => [
  one.classId,
  one.course,
  one.startsOn,
  one.endsOn,
  one.location.externalId,
  one.country,
  one.trainer,
  String(one.seats),
  String(one.learners),
  one.form,
  one.recordedShare,
  one.customer,
]
