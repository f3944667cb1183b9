import { showDate } from '../../../dates'
import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

type Early = { endsOn: string; cancelled: boolean; firstOn: string; numbers: string[] }

export const certificateBeforeCompletion = check<Early>({
  id: 'certificate-before-completion',
  clause: '§3.1.h',
  severity: 'medium',
  title: 'Certificate before the course was completed',
  next: 'Take these certificates back, or correct the days of the class or of the certificates. Issue new ones once there is proof that the learners completed the course.',
  rowsAre: 'certificates',
  behind: null,
  text: ({ endsOn, cancelled, firstOn, numbers }, subject) =>
    cancelled
      ? `Class ${subject} was cancelled and has ${some(numbers.length, 'certificate', 'certificates')}: ${shortened(numbers)}.`
      : `Class ${subject} ends on ${showDate(endsOn)} and has ${some(numbers.length, 'certificate', 'certificates')} of an earlier day, the first of ${showDate(firstOn)}: ${shortened(numbers)}.`,
})

type Several = { certificates: { number: string; courses: string[] }[] }

export const certificateTwoCourses = check<Several>({
  id: 'certificate-two-courses',
  clause: '§3.1.h',
  severity: 'low',
  title: 'Certificate of several courses',
  next: 'Issue a certificate of its own for each course, and take these back.',
  rowsAre: 'certificates',
  behind: null,
  text: ({ certificates: [first, ...others] }, subject) =>
    `Certificate ${first?.number ?? ''} of class ${subject} names ${listed(first?.courses ?? [])}${
      others.length > 0 ? `, and ${some(others.length, 'other', 'others')} name several courses, too` : ''
    }.`,
})

const SHOWN = 5
const shortened = (numbers: readonly string[]): string =>
  listed([...numbers.slice(0, SHOWN), ...(numbers.length > SHOWN ? [`${numbers.length - SHOWN} more`] : [])])
