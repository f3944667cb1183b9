import type { FormValues } from '../forms/api-form'
import { ApiError } from '../forms/call-api'

export type Account = { kind: 'own' } | { kind: 'first'; key: string }

const PARTS = ['externalId', 'name', 'country'] as const

/** The rows of locations that say something. @param places how many rows the form has */
const filledRows = (values: FormValues, places: number): number[] =>
  Array.from({ length: places }, (_, row) => row).filter((row) =>
    PARTS.some((part) => values[`locations.${row}.${part}`]),
  )

/** The API's body from the form's flat names; location rows left empty are left out. */
export function organizationOf(values: FormValues, places: number, account: Account) {
  const { name, slug, vOrgId, partnerId, anniversary, timeZone } = values
  const locations = filledRows(values, places).map((row) =>
    Object.fromEntries(PARTS.map((part) => [part, values[`locations.${row}.${part}`] ?? ''])),
  )
  const owner = {
    name: values['owner.name'] ?? '',
    email: values['owner.email'] ?? '',
    password: values['owner.password'] ?? '',
  }
  return {
    ...{ name, slug, vOrgId, partnerId, anniversary, timeZone, locations },
    ...(account.kind !== 'own' && { owner }),
    ...(account.kind === 'first' && { key: account.key }),
  }
}

/** The API counts the locations it was sent, the form its rows: says where the mistake is in the form. */
export function atFormRows(error: unknown, values: FormValues, places: number): unknown {
  if (!(error instanceof ApiError)) return error
  const rows = filledRows(values, places)
  const issues = error.issues.map((issue) => ({
    ...issue,
    path: issue.path.replace(/^locations\.(\d+)/, (_, sent) => `locations.${rows[Number(sent)] ?? sent}`),
  }))
  return new ApiError(error.code, error.message, issues)
}
