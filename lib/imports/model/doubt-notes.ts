/** Rows that are taken as they are and look like a slip; each left out where there are none, `first` some of them. */
export type DoubtNotes = {
  /** Tenants that are named by no GUID, as reports name them; the first row of each. */
  unusualTenants?: { rows: number; first: { line: number; id: string }[] }
  /** More active users than paid licences, which education may have. */
  moreActive?: { rows: number; first: { line: number; active: number; paid: number }[] }
}
