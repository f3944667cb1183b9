/** What the person who runs Laurel types, so that an organization may let an issuer's people in. */
export const allowCommand = (slug: string, issuer: string): string =>
  `npm run -s laurel -- issuer allow --org ${slug} --issuer ${issuer}`
