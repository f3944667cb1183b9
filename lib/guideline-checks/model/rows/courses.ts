import { type PlainDate, showDate } from '../../../dates'
import { check } from '../check'
import { some } from './words'

type OfCourse = { course: string; startsOn: PlainDate; redemptions: number; surveys: number }
const cameIn = ({ redemptions, surveys }: OfCourse): string =>
  redemptions + surveys === 0
    ? ''
    : ` ${some(redemptions, 'redemption')} and ${some(surveys, 'survey')} bring nothing.`

export const courseOffThePlan = check<OfCourse & { from: PlainDate | null }>({
  id: 'course-off-the-plan',
  clause: '§2 Achievement Code',
  severity: 'high',
  title: 'Course is not in the catalogue',
  next: 'Import the latest Courseware Title Plan. If the course is not on it, give no achievement code; if its number is mistyped, correct the class.',
  rowsAre: 'redemptions and surveys of the class',
  behind: 'courseware-completions',
  text: ({ from, ...of }, subject) =>
    `Class ${subject}: ${of.course} ${from ? `is in the catalogue from ${showDate(from)} on, and the class began on ${showDate(of.startsOn)}` : 'is not in the catalogue'}.${cameIn(of)}`,
})

export const courseRetired = check<OfCourse & { to: PlainDate }>({
  id: 'course-retired',
  clause: '§3.1.a.ii',
  severity: 'medium',
  title: 'Course was retired before the class',
  next: 'Teach what took its place. No clause names this case: a retired course has left the official products.',
  rowsAre: 'redemptions and surveys of the class',
  behind: 'courseware-completions',
  text: ({ to, ...of }, subject) =>
    `Class ${subject}: ${of.course} was retired on ${showDate(to)}, and the class began on ${showDate(of.startsOn)}.`,
})
