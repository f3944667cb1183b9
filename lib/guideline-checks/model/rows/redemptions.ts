import { type PlainDate, showDate } from '../../../dates'
import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

export const moreRedemptionsThanSeats = check<{ redemptions: number; seats: number }>({
  id: 'more-redemptions-than-seats',
  clause: '§3.1.b',
  severity: 'high',
  title: 'More redemptions than seats',
  next: 'See who redeemed, and whether the code was handed to others. Correct the seats where the class was larger.',
  rowsAre: 'redemptions of the class',
  behind: 'courseware-completions',
  text: ({ redemptions, seats }, subject) =>
    `Class ${subject}: ${some(redemptions, 'redemption')} of ${some(seats, 'seat')}.`,
})

type Late = {
  startsOn: PlainDate
  endsOn: PlainDate
  early: number
  firstOn: PlainDate
  late: number
  lastOn: PlainDate
}

export const lateRedemption = check<Late>({
  id: 'late-redemption',
  clause: '§2 Course Completion',
  severity: 'medium',
  title: 'Redeemed before the class began, or long after it',
  next: 'See whether the code was given to who did not attend. Correct the days of the class where they are wrong.',
  rowsAre: 'redemptions before or long after the class',
  behind: 'courseware-completions',
  text: ({ startsOn, endsOn, early, firstOn, late, lastOn }, subject) =>
    `Class ${subject}: ${listed([
      ...(early > 0
        ? [
            `${some(early, 'redemption')} before it began on ${showDate(startsOn)}, the first on ${showDate(firstOn)}`,
          ]
        : []),
      ...(late > 0
        ? [
            `${some(late, 'redemption')} long after it ended on ${showDate(endsOn)}, the last on ${showDate(lastOn)}`,
          ]
        : []),
    ])}.`,
})

type Recorded = { share: number; redemptions: number; surveys: number; endsOn: PlainDate }

export const recordedShare = check<Recorded>({
  id: 'recorded-share',
  clause: '§3.1.f.ii',
  severity: 'high',
  title: 'Too much recorded material for a code and a survey',
  next: 'Give neither achievement code nor survey link to such a class, and do not call it official. Correct the share where it is wrong.',
  rowsAre: 'redemptions and surveys of the class',
  behind: 'courseware-completions',
  text: ({ share, redemptions, surveys, endsOn }, subject) =>
    redemptions + surveys > 0
      ? `Class ${subject}: ${share} % of it is recorded, and ${some(redemptions, 'redemption')} and ${some(surveys, 'survey')} came in.`
      : `Class ${subject}, until ${showDate(endsOn)}: ${share} % of it is recorded. No code and no survey link may be given.`,
})
