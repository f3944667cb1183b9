import { address } from './address'

/** Every route of the API, for people; `group` is one of its parts. */
export const apiReferencePage = address('/help/api')
export const apiGroupPage = address<{ group: string }>('/help/api/[group]')
