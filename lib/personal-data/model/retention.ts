/** What is kept for a time only, counted from `since`; without `months` as long as the organization is kept. */
export const RETENTION = {
  learners: {
    name: 'Learner IDs',
    months: 36,
    since: 'the redemption',
    why: 'A redemption counts by its row, not by its learner. The ID helps to find a row that Microsoft counts otherwise, and complaints come within three years.',
  },
  rejected: {
    name: 'Rejected rows and previews',
    months: 12,
    since: 'the import',
    why: 'Whole lines of a file, kept so that they can be corrected and imported. After a year nobody does.',
  },
  trainers: {
    name: 'Trainers',
    months: null,
    since: '',
    why: 'Surveys count by the trainer’s MCT ID, and past scores have to come out the same again.',
  },
  users: {
    name: 'Users, records, and who did what',
    months: null,
    since: '',
    why: 'An account lasts until an admin ends it. Records and certificates prove what was done; the audit trail is not changed by anybody.',
  },
} as const satisfies Record<string, { name: string; months: number | null; since: string; why: string }>

export type RetentionId = keyof typeof RETENTION
