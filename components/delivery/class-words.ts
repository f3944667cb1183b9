import type { ClassJson } from '@/lib/answers/delivery'

export const STATUS_WORDS: Record<ClassJson['status'], string> = {
  planned: 'Planned',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
}
export const FORM_WORDS: Record<NonNullable<ClassJson['form']>, string> = {
  virtual: 'Virtual',
  in_person: 'In person',
  hybrid: 'Virtual and in person',
}

/** `3 of 6`, or `3` where nobody knows of how many. */
export const showOf = (count: number, of: number | null): string =>
  of === null ? String(count) : `${count} of ${of}`

export const placeOf = ({ locationName, locationId }: Pick<ClassJson, 'locationName' | 'locationId'>) =>
  locationName ?? locationId
