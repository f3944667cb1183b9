import { type PlainDate, showDate } from '../../../dates'
import { showDays } from '../../../delivery/model/show-days'
import { listed } from '../../../text/lists'
import { check, type Reader } from '../check'
import { some } from './words'

type Trainer = { mctId: string; name: string }
type Days = { startsOn: PlainDate; endsOn: PlainDate }

const named = ({ mctId, name }: Trainer, { people }: Reader): string =>
  !people ? 'a trainer' : name ? `${name} (${mctId})` : mctId
/** Trainers of a class, each with what is wrong: for who sees no names one sentence is enough. */
const each = <T extends Trainer>(
  all: readonly T[],
  reader: Reader,
  says: (one: T, name: string) => string,
) => [...new Set(all.map((one) => says(one, named(one, reader))))]

type Active = Trainer & { activeFrom: PlainDate; activeTo: PlainDate | null }

export const trainerNotActive = check<Days & { trainers: Active[] }>({
  id: 'trainer-not-active',
  clause: '§2 MCT',
  severity: 'high',
  title: 'Trainer was not an active MCT on the days of the class',
  next: 'Correct the days of the trainer, or give the class to a trainer who is active. What a trainer who was not active has taught cannot be repaired: have the reason at hand.',
  rowsAre: 'surveys of the class',
  behind: 'survey-completions',
  text: ({ trainers: away, ...days }, subject, reader) =>
    `Class ${subject} (${showDays(days)}): ${listed(
      each(
        away,
        reader,
        ({ activeFrom, activeTo }, name) =>
          `${name} was an active MCT ${activeTo ? `from ${showFirst(activeFrom)} to ${showDate(activeTo)}` : `from ${showDate(activeFrom)} on`}`,
      ),
    )}.`,
})

const showFirst = (day: PlainDate): string => (day <= '1900-01-01' ? 'the beginning' : showDate(day))

type Credentialed = Trainer & { recorded: number; until: PlainDate | null }

export const trainerWithoutCredential = check<Days & { course: string; trainers: Credentialed[] }>({
  id: 'trainer-without-credential',
  clause: '§3.1.a.vi',
  severity: 'high',
  title: 'Trainer holds no credential for the course on the days of the class',
  next: 'Import what the trainer has achieved, or give the class to a trainer who holds it. A Fundamentals course asks for an advanced credential of its solution area.',
  rowsAre: 'surveys of the class',
  behind: 'survey-completions',
  text: ({ trainers: without, course, ...days }, subject, reader) =>
    `Class ${subject} (${course}, ${showDays(days)}): ${listed(
      each(without, reader, ({ recorded, until }, name) =>
        recorded === 0
          ? `no credential of ${name} is recorded`
          : `${name} holds none that the course asks for${until ? `, since ${showDate(until)}` : ''}`,
      ),
    )}.`,
})

type Other = { classId: string; place: number | null } & Days

export const trainerInTwoPlaces = check<Days & { trainers: Trainer[]; others: Other[] }>({
  id: 'trainer-in-two-places',
  clause: '§3.1.a.iv',
  severity: 'medium',
  title: 'Trainer has two classes on the same days',
  next: 'Correct the days or the trainer of one of the classes. No clause names this case: who teaches two classes at once delivers neither in its entirety.',
  rowsAre: 'other classes of the trainer on these days',
  behind: null,
  text: ({ trainers: busy, others, ...days }, subject, reader) => {
    const seen = others.filter(({ place }) => reader.sees(place))
    const elsewhere = others.length - seen.length
    const classes = [
      ...seen.map((other) => `class ${other.classId} (${showDays(other)})`),
      ...(elsewhere > 0 ? [`${some(elsewhere, 'class', 'classes')} of another location`] : []),
    ]
    return `Class ${subject} (${showDays(days)}): ${listed(each(busy, reader, (_, name) => name))} also ${reader.people && busy.length > 1 ? 'have' : 'has'} ${listed(classes)}.`
  },
})
