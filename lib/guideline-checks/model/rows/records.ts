import { type PlainDate, showDate } from '../../../dates'
import { kindOf } from '../../../guideline-records/model/kinds'
import { stateText } from '../../../guideline-records/model/states'
import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

type Recording = { classId: string | null; title: string | null }
const named = ({ classId, title }: Recording): string =>
  classId ? `Recording of class ${classId}` : title ? `Recording “${title}”` : 'A recording'

type TooLong = Recording & { endsOn: PlainDate | null; classEndsOn: PlainDate; days: number }

export const recordingTooLong = check<TooLong>({
  id: 'recording-too-long',
  clause: '§3.1.f.i',
  severity: 'high',
  title: 'Recording is open for more than 365 days',
  next: 'Close the recording, or let it expire at most 365 days after the last day of its class, and tell the learners.',
  rowsAre: 'recordings',
  behind: null,
  kind: 'record',
  text: (of) =>
    `${named(of)} ${of.endsOn ? `expires on ${showDate(of.endsOn)}` : 'has no expiry'}, ${of.days} days after its last day, ${showDate(of.classEndsOn)}.`,
})

const CONSENTS: Record<string, string> = {
  privacyOn: 'the privacy policy was shared',
  learnersAgreedOn: 'the learners agreed',
  trainerAgreedOn: 'the trainer agreed',
}

export const consentMissing = check<Recording & { missing: string[] }>({
  id: 'consent-missing',
  clause: '§3.1.f.i Consent',
  severity: 'high',
  title: 'Recording without consent',
  next: 'Ask learners and trainer, and enter the days. Give the recording to nobody until then.',
  rowsAre: 'recordings',
  behind: null,
  kind: 'record',
  text: ({ missing, ...of }) =>
    `${named(of)}: not recorded that ${listed(missing.map((name) => CONSENTS[name] ?? name))}.`,
})

type Registered = { session: string; startsOn: PlainDate | null; missing: string[]; wrong: string[] }

export const registrationIncomplete = check<Registered>({
  id: 'registration-incomplete',
  clause: '§3.1.g',
  severity: 'medium',
  title: 'Registration with another partner is incomplete',
  next: 'Enter what is missing: Microsoft may ask for all registrations. Give the four notices before the next one.',
  rowsAre: 'registrations',
  behind: null,
  kind: 'record',
  text: ({ session, startsOn, missing, wrong }) =>
    `Registration for ${session}${startsOn ? ` on ${showDate(startsOn)}` : ''}: ${stateText(kindOf('registration'), { missing, wrong, next: null, soon: false })}`,
})

type Own = { title: string; overlap: number | null; officialSince: PlainDate | null; wrong: string[] }

export const ownCoursewareOverlap = check<Own>({
  id: 'own-courseware-overlap',
  clause: '§3.3',
  severity: 'high',
  title: 'Own courseware in place of an official product',
  next: 'Teach the official course, or change your own so that it overlaps by less than 50 %.',
  rowsAre: 'own courseware',
  behind: null,
  kind: 'record',
  text: ({ title, overlap, officialSince, wrong }) =>
    `“${title}” ${listed([
      ...(wrong.includes('overlap') ? [`overlaps an official product by ${overlap} %`] : []),
      ...(wrong.includes('officialSince') && officialSince
        ? [`is in use although an official product exists since ${showDate(officialSince)}`]
        : []),
    ])}.`,
})

export const policyNotPublished = check<{ ended: PlainDate | null }>({
  id: 'policy-not-published',
  clause: '§3.1.i Policy',
  severity: 'high',
  title: 'No satisfaction policy is published',
  next: 'Publish a policy with money back or a free retake, and record its link.',
  rowsAre: 'classes of the last twelve months without one',
  behind: null,
  kind: 'organization',
  text: ({ ended }) =>
    `Classes are delivered, and for some or all of them no satisfaction policy with money back or a free retake is recorded${ended ? `: the last one ended on ${showDate(ended)}` : ''}.`,
})

type Person = { name: string; due: PlainDate | null }
type Untrained = { trainers: (Person & { mctId: string })[]; persons: Person[] }

/** So many are named, the others counted. */
const NAMED = 5

export const complianceTrainingMissing = check<Untrained>({
  id: 'compliance-training-missing',
  clause: '§3.1',
  severity: 'medium',
  title: 'Compliance training is missing',
  next: 'Record the training of everybody who teaches or works on the designation, and repeat what was due.',
  rowsAre: 'people without it',
  behind: null,
  kind: 'organization',
  text: ({ trainers, persons }, _, { people }) => {
    const all = [
      ...trainers.map(({ mctId, name, due }) => ({ name: name ? `${name} (${mctId})` : mctId, due })),
      ...persons,
    ]
    const shown = people ? all.slice(0, NAMED) : []
    const others = all.length - shown.length
    return `No compliance training holds for ${listed([
      ...shown.map(({ name, due }) => (due ? `${name}, due since ${showDate(due)}` : name)),
      ...(others > 0
        ? [some(others, shown.length > 0 ? 'other' : 'person', shown.length > 0 ? 'others' : 'people')]
        : []),
    ])}.`
  },
})

type Used = { title: string; endedOn: PlainDate; by: PlainDate; goneOn: PlainDate | null }

export const benefitsAfterEnd = check<Used>({
  id: 'benefits-after-end',
  clause: '§5',
  severity: 'high',
  title: 'Benefit in use after the term ended',
  next: 'Delete or uninstall it, and enter the day. Record the next term where there is one.',
  rowsAre: 'benefits',
  behind: null,
  kind: 'record',
  text: ({ title, endedOn, by, goneOn }) =>
    `The term ended on ${showDate(endedOn)}, and ${title} ${goneOn ? `was in use until ${showDate(goneOn)}` : 'is in use'}: it had to be gone by ${showDate(by)}.`,
})
