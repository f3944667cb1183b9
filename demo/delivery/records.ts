import { addDays, addMonths, firstOf, type PlainDate } from '../../lib/dates'
import type { RecordInput } from '../../lib/guideline-records/record-input'
import type { Profile } from '../profile'
import type { DemoClass } from './class-rows'

type Around = {
  today: PlainDate
  /** First day of the month so many months from today's. */
  month(offset: number): PlainDate
  /** Delivered, the newest last. */
  classes: readonly DemoClass[]
  trainers: Profile['trainers']
}

const policy = (link: string, startsOn: PlainDate, endsOn?: PlainDate): RecordInput => ({
  kind: 'satisfaction-policy',
  fields: { link, remedy: 'both', startsOn, ...(endsOn && { endsOn }) },
})

const training = ({ id, name }: Profile['trainers'][number], startsOn: PlainDate): RecordInput => ({
  kind: 'compliance-training',
  fields: { person: name, mctId: id, training: 'Partner compliance training', startsOn },
})

const recording = (
  title: string,
  of: DemoClass | undefined,
  says: Record<string, string | boolean>,
): RecordInput => ({
  kind: 'recording',
  fields: {
    use: 'reference',
    title,
    ...(of && {
      classId: of.classId,
      privacyOn: of.startsOn,
      learnersAgreedOn: of.startsOn,
      trainerAgreedOn: of.startsOn,
      startsOn: addDays(of.endsOn, 1),
      endsOn: addDays(of.endsOn, 180),
      expiryToldOn: of.endsOn,
      locationId: of.location.externalId,
    }),
    signIn: true,
    disclaimer: true,
    ...says,
  },
})

const registration = (session: string, startsOn: PlainDate, says: Record<string, string>): RecordInput => {
  const before = addDays(startsOn, -30)
  return {
    kind: 'registration',
    fields: {
      session,
      startsOn,
      sessionType: 'virtual',
      provider: 'Proseware Academy',
      providerAddress: 'Example Street 1, Hamburg',
      learner: 'CL-L00042',
      purchaser: 'Fourth Coffee',
      registeredOn: before,
      toldNotOurs: before,
      toldProvider: before,
      toldMaterial: before,
      toldData: before,
      mayShare: before,
      proof: 'Order 4711',
      ...says,
    },
  }
}

/** Each of Contoso Learning breaks one check, but those that are as they should be. */
const contoso = ({ month, classes, trainers }: Around): RecordInput[] => [
  // policy-not-published: the last one has ended.
  policy('https://contoso-learning.example/satisfaction', month(-30), addDays(month(-1), 13)),
  // compliance-training-missing: of one who teaches nobody has recorded it.
  ...trainers.slice(1).map((one) => training(one, month(-10))),
  recording('Questions and answers', classes.at(-1), {}),
  // recording-too-long
  recording('Labs, day by day', classes.at(-2), {
    endsOn: addDays(classes.at(-2)?.endsOn ?? month(0), 400),
  }),
  // consent-missing
  recording('Whole course', classes.at(-3), { learnersAgreedOn: '' }),
  registration('DP-700T00 at Proseware', month(-2), {}),
  // registration-incomplete
  registration('AZ-400T00 at Proseware', month(-1), { mayShare: '' }),
  // own-courseware-overlap
  {
    kind: 'own-courseware',
    fields: {
      title: 'Power BI for controllers',
      technology: 'Power BI',
      checkedOn: month(-6),
      courseNumber: 'PL-300T00',
      overlap: 60,
      mark: 'Not a Microsoft product',
      noEndorsement: true,
      startsOn: month(-5),
    },
  },
  // benefits-after-end: the designation of the year before ended.
  { kind: 'term', fields: { startsOn: month(-20), endsOn: addDays(month(-8), -1), reason: 'expired' } },
  {
    kind: 'benefit',
    fields: { title: 'Visual Studio Enterprise', count: 5, usedFor: 'Trainers', startsOn: month(-19) },
  },
]

const fabrikam = ({ today, month, classes, trainers }: Around): RecordInput[] => [
  policy('https://fabrikam-training.example/promise', month(-30)),
  ...trainers.map((one) => training(one, month(-8))),
  recording('Whole course', classes.at(-1), {}),
  registration('DP-700T00 at Proseware', month(-1), { learner: 'FT-L00017' }),
  { kind: 'term', fields: { startsOn: month(-7), endsOn: addDays(month(5), -1) } },
  {
    kind: 'benefit',
    fields: { title: 'Microsoft 365 E5', count: 25, usedFor: 'Own staff', startsOn: month(-7) },
  },
  {
    kind: 'lab',
    fields: { hoster: 'Example Labs', authorizedOn: today, courseNumber: 'AZ-104T00', passes: 40 },
  },
]

const RECORDS: Readonly<Record<string, (around: Around) => RecordInput[]>> = {
  'contoso-learning': contoso,
  'fabrikam-training': fabrikam,
}

/** What the Guidelines ask to be kept, as of a day. */
export function recordsOf(
  { slug, trainers }: Pick<Profile, 'slug' | 'trainers'>,
  classes: readonly DemoClass[],
  today: PlainDate,
): RecordInput[] {
  const month = (offset: number) => firstOf(addMonths(today.slice(0, 7), offset))
  const delivered = classes.filter(({ endsOn }) => endsOn < month(0))
  return RECORDS[slug]?.({ today, month, classes: delivered, trainers }) ?? []
}
