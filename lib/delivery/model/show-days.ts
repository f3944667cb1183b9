import { type PlainDate, showDate } from '../../dates'

/** `2 Nov 2026 – 5 Nov 2026`; one day once. */
export const showDays = ({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): string =>
  startsOn === endsOn ? showDate(startsOn) : `${showDate(startsOn)} – ${showDate(endsOn)}`
