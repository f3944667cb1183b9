import type { FormValues } from '../forms/api-form'

export type Account = { kind: 'own' } | { kind: 'first'; key: string }

/** The API's body from the form's flat names; location rows left empty are left out. */
export function organizationOf(values: FormValues, places: number, account: Account) {
  const { name, slug, vOrgId, partnerId, anniversary, timeZone } = values
  const locations = Array.from({ length: places }, (_, index) => ({
    externalId: values[`locations.${index}.externalId`] ?? '',
    name: values[`locations.${index}.name`] ?? '',
    country: values[`locations.${index}.country`] ?? '',
  })).filter((place) => Object.values(place).some((text) => text !== ''))
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
