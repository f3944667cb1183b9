import type { RetentionId } from './retention'

/**
 * A column that holds or identifies somebody. `who`: `anyone` where people write what they like. `as`: how somebody stands
 * there: the whole cell is an ID or a name, `ids` a list of them, `texts` texts anywhere in JSON, `line` cells of a line,
 * `said` somewhere in a sentence, `sealed` so that nobody can be found by it.
 */
export type Held = {
  table: string
  column: string
  who: 'learner' | 'trainer' | 'user' | 'anyone'
  as: 'id' | 'name' | 'ids' | 'texts' | 'line' | 'said' | 'sealed'
  /** What the rows are, in the words of the pages. */
  place: string
  why: string
  kept: RetentionId
  /** What becomes of it when a learner is erased; null: it is of no learner. */
  erased: string | null
}

type Given = Omit<Held, 'table' | 'erased'> & { erased?: string }

const of = (table: string, ...columns: readonly Given[]): Held[] =>
  columns.map(({ erased = null, ...column }) => ({ table, ...column, erased }))

const trainerIn = (place: string, column = 'mct_id', as: Held['as'] = 'id'): Given => ({
  column,
  who: 'trainer',
  as,
  place,
  why: 'Whether a survey counts depends on the trainer and the day.',
  kept: 'trainers',
})

const EMPTY = 'Left empty. The row stays and counts as before.'
const learnerIn = (place: string): Given => ({
  column: 'learner_id',
  who: 'learner',
  as: 'id',
  place,
  why: 'To find a redemption again that a learner or Microsoft asks about.',
  kept: 'learners',
  erased: EMPTY,
})

const didIt = (place: string, ...columns: readonly string[]): Given[] =>
  columns.map((column) => ({
    column,
    who: 'user',
    as: column.endsWith('name') ? 'name' : 'id',
    place,
    why: 'Who did it, in case somebody asks later.',
    kept: 'users',
  }))

/** What people write as they like, where a name may stand. */
const written = (place: string, ...columns: readonly string[]): Given[] =>
  columns.map((column) => ({
    column,
    who: 'anyone',
    as: 'said',
    place,
    why: 'Written by hand; it should name no learner.',
    kept: 'users',
  }))

const account = (place: string, why: string, columns: Readonly<Record<string, Held['as']>>): Given[] =>
  Object.entries(columns).map(([column, as]) => ({ column, who: 'user', as, place, why, kept: 'users' }))

const RAW = 'Lines as they were sent, so that they can be corrected and imported.'
const WITHOUT = 'The cell is emptied, and what was said of it; the line stays.'

/**
 * Every column of the database that holds or identifies a person. A column of texts stands here or in `nobody.ts`, else a
 * test fails: whoever adds one says which. Files that wait in the data folder hold whatever was sent, for a day.
 */
export const HELD: readonly Held[] = [
  ...of('courseware_completions', learnerIn('Redemptions'), trainerIn('Redemptions')),
  ...of('survey_responses', trainerIn('Survey responses')),
  ...of('reported_rows', trainerIn('Rows of Partner Center')),
  ...of('claims', {
    column: 'payload',
    who: 'learner',
    as: 'texts',
    place: 'What other imports said of known rows',
    why: 'When an import is withdrawn, what another said of a row takes its place.',
    kept: 'learners',
    erased: EMPTY,
  }),
  ...of('import_changes', {
    column: 'columns',
    who: 'learner',
    as: 'texts',
    place: 'What imports changed',
    why: 'What a row said before and after, for the history.',
    kept: 'learners',
    erased: 'Left empty before and after. That the column was changed stays.',
  }),
  ...of(
    'import_rejects',
    {
      column: 'raw',
      who: 'anyone',
      as: 'line',
      place: 'Rejected rows',
      why: RAW,
      kept: 'rejected',
      erased: WITHOUT,
    },
    {
      column: 'message',
      who: 'anyone',
      as: 'said',
      place: 'Rejected rows',
      why: 'Why a row was rejected; it may repeat a cell.',
      kept: 'rejected',
      erased: WITHOUT,
    },
  ),
  ...of(
    'imports',
    ...(['preview', 'notes', 'problem'] as const).map(
      (column): Given => ({
        column,
        who: 'anyone',
        as: 'texts',
        place: 'What imports say of themselves',
        why: 'First rows of a preview, and what was noticed in a file; it may repeat a cell.',
        kept: 'rejected',
        erased: 'Emptied where it stands.',
      }),
    ),
    ...written('Imports', 'file_name', 'header'),
    ...didIt('Imports', 'created_by', 'created_by_name', 'withdrawn_by_name'),
  ),
  ...of(
    'attachments',
    ...written('Attached files', 'file_name'),
    ...didIt('Attached files', 'added_by', 'added_by_name'),
  ),
  ...of('uploads', ...written('Files that wait', 'file_name'), ...didIt('Files that wait', 'created_by')),
  ...of('import_mappings', ...didIt('Saved mappings', 'saved_by_name')),
  ...of(
    'trainers',
    trainerIn('Trainers'),
    { ...trainerIn('Trainers', 'name', 'name') },
    {
      ...trainerIn('Trainers', 'credentials', 'said'),
      why: 'What the file says that a trainer holds.',
    },
    { ...trainerIn('Trainers', 'unavailable', 'said'), why: 'On which days a trainer cannot teach.' },
  ),
  ...of('trainer_credentials', trainerIn('Credentials of trainers')),
  ...of('classes', trainerIn('Classes', 'mct_ids', 'ids'), ...written('Classes', 'customer')),
  ...of(
    'register_statements',
    { ...trainerIn('What was said of trainers and classes', 'key', 'said') },
    { ...trainerIn('What was said of trainers and classes', 'payload', 'texts') },
  ),
  ...of(
    'guideline_records',
    {
      ...learnerIn('Records'),
      kept: 'users',
      column: 'learner',
      as: 'name',
      why: 'A registration with another partner names its learner; a request need not.',
      erased: 'Left empty. The record stays.',
    },
    {
      ...learnerIn('Records'),
      kept: 'users',
      column: 'purchaser',
      as: 'name',
      why: 'Who bought a session of another partner: a person or an organization.',
      erased: 'Left empty where it is the learner. The record stays.',
    },
    {
      ...learnerIn('Records'),
      kept: 'users',
      column: 'facts',
      who: 'anyone',
      as: 'texts',
      why: 'What the Guidelines ask to be kept; of an accommodation, what a learner asked for.',
      erased: 'What names the learner is emptied.',
    },
    { ...trainerIn('Records'), why: 'Whose recording or training it is.' },
    ...account('Records', 'Whose compliance training it is.', { person: 'name' }),
    ...didIt('Records', 'changed_by_name'),
  ),
  ...of(
    'certificates',
    {
      ...learnerIn('Certificates'),
      kept: 'users',
      column: 'learner',
      as: 'name',
      why: 'A completion certificate is of one learner.',
      erased: 'Left empty. Its number stays taken, and it can be revoked.',
    },
    { ...trainerIn('Certificates'), why: 'Who delivered the course signs.' },
    { ...trainerIn('Certificates', 'trainer_name', 'name'), why: 'Who delivered the course signs.' },
    ...didIt('Certificates', 'created_by', 'created_by_name', 'revoked_by_name'),
  ),
  ...of('certifications', {
    column: 'person',
    who: 'user',
    as: 'id',
    place: 'Certified people',
    why: 'Skilling counts people who hold a certification, once each.',
    kept: 'users',
  }),
  ...of('customers', ...written('Customers', 'name')),
  ...of(
    'reconciliations',
    ...written('Reconciliations', 'name', 'note'),
    ...didIt('Reconciliations', 'created_by', 'created_by_name'),
  ),
  ...of(
    'difference_states',
    ...written('Differences', 'note'),
    ...didIt('Differences', 'changed_by', 'changed_by_name'),
  ),
  ...of(
    'rule_overrides',
    ...written('Local overrides', 'reason'),
    ...didIt('Local overrides', 'created_by', 'created_by_name'),
  ),
  ...of('scenarios', ...written('Scenarios', 'name'), ...didIt('Scenarios', 'created_by', 'created_by_name')),
  ...of(
    'snapshots',
    ...written('Snapshots', 'reason'),
    ...didIt('Snapshots', 'created_by', 'created_by_name'),
    ...(['result', 'input'] as const).map(
      (column): Given => ({
        column,
        who: 'user',
        as: 'texts',
        place: 'Snapshots',
        why: 'A result as it was issued: sums only, and who set the local overrides. It names no learner and no trainer.',
        kept: 'users',
      }),
    ),
  ),
  ...of('designations', ...written('Designations', 'note')),
  ...of('specializations', ...written('Specializations', 'evidence')),
  ...of(
    'check_dismissals',
    ...written('Dismissed findings', 'reason', 'subject'),
    ...didIt('Dismissed findings', 'by_name'),
  ),
  ...of(
    'audit',
    ...didIt('Audit trail', 'actor', 'actor_name'),
    ...account('Audit trail', 'Who did what, with what before and after. Learners are never named.', {
      detail: 'texts',
      ip: 'id',
    }),
  ),
  ...of(
    'users',
    ...account('Accounts', 'To let somebody in, and to say who did what.', {
      email: 'name',
      email_key: 'name',
      name: 'name',
    }),
  ),
  ...of(
    'memberships',
    ...account('Users', 'What a person is called by the one who invited.', { invited_as: 'name' }),
  ),
  ...of('identities', ...account('Accounts', 'By which a provider knows a person.', { subject: 'id' })),
  ...of(
    'sessions',
    ...account('Sessions', 'So that a person can tell and end them.', {
      subject: 'id',
      ip: 'id',
      user_agent: 'said',
    }),
  ),
  ...of('sign_ins', ...account('Sign-ins', 'To see who tried to come in.', { ip: 'id', detail: 'texts' })),
  ...of(
    'letters',
    ...didIt('Letters of the last day', 'actor'),
    ...account('Letters of the last day', 'For the limits on letters; a hash.', { recipient: 'sealed' }),
  ),
  ...of('end_steps', ...didIt('End of the programme', 'by_name')),
  ...of('api_tokens', ...written('API tokens', 'name')),
]
