import { ROLE_NAMES } from '@/lib/auth/roles'
import type { SignInSetup } from '@/lib/services/sign-in/get-sign-in'
import type { Place } from '../../forms/location-boxes'
import { showNumber } from '../../ui/show-count'
import { UnmapAppRole } from './unmap-app-role'

type Props = { slug: string; setup: SignInSetup; places: Place[] }

/** What each app role means here; those seen and without a meaning are listed with what they would need. */
export function AppRolesTable({ slug, setup: { issuers, appRoles, unmapped }, places }: Props) {
  if (appRoles.length + unmapped.length === 0)
    return (
      <p className="muted">
        No app role means anything here yet, so everybody starts without a role. Say below what each of them
        means.
      </p>
    )
  const nameOf = (issuer: string) => issuers.find((one) => one.issuer === issuer)?.name ?? issuer
  const several = issuers.filter(({ trusted }) => trusted).length > 1
  const about = (issuer: string) => several && <span className="id">{nameOf(issuer)}</span>
  return (
    <table className="table fold">
      <caption className="sr">App roles and the role each means here</caption>
      <thead>
        <tr>
          <th scope="col">App role</th>
          <th scope="col">Role here</th>
          <th scope="col">Locations</th>
          <th scope="col" className="r">
            People
          </th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      <tbody>
        {appRoles.map(({ issuer, appRole, role, locationIds, people }) => (
          <tr key={`${issuer} ${appRole}`}>
            <th scope="row">
              {appRole}
              {about(issuer)}
            </th>
            <td data-of="Role here">{ROLE_NAMES[role]}</td>
            <td data-of="Locations">{placesText(locationIds, places)}</td>
            <td data-of="People" className="r">
              {showNumber(people)}
            </td>
            <td>
              <UnmapAppRole slug={slug} issuer={issuer} appRole={appRole} people={people} />
            </td>
          </tr>
        ))}
        {unmapped.map(({ issuer, appRole, people }) => (
          <tr key={`${issuer} ${appRole}`}>
            <th scope="row">
              {appRole}
              {about(issuer)}
            </th>
            <td data-of="Role here" className="muted">
              Means nothing yet
            </td>
            <td />
            <td data-of="People" className="r">
              {showNumber(people)}
            </td>
            <td>
              <a href={`/${slug}/sign-in?${new URLSearchParams({ issuer, role: appRole })}#map`}>
                Give it a role<span className="sr"> here: {appRole}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const placesText = (ids: number[] | null, places: Place[]) =>
  ids === null ? 'All' : ids.map((id) => places.find((place) => place.id === id)?.name ?? 'Gone').join(', ')
