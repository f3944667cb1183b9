/** What files are attached to. */
export const SUBJECT_KINDS = ['class', 'record'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** `id`: a class ID, or the id of a record as text. */
export type Subject = { kind: SubjectKind; id: string }
