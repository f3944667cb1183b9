import { callApi, sendJson } from '../../forms/call-api'
import type { ImportDetail, ImportSummary, Inspection } from './contract'
import type { Changes, Incoming } from './incoming'

const base = (slug: string) => `/api/v1/orgs/${slug}`

export function inspect(
  slug: string,
  { upload, choice, said }: Incoming,
  signal: AbortSignal,
): Promise<Inspection> {
  const query = new URLSearchParams({ ...choice, ...(said && { columns: JSON.stringify(said.columns) }) })
  return callApi(`${base(slug)}/uploads/${upload?.id}/inspection?${query}`, { signal })
}

/** Starts a preview or a publishing of a file that has arrived; answers while it waits. */
export function begin(
  slug: string,
  { name, upload, mapping, publishKey }: Incoming,
  { mode, changes }: { mode: 'publish' | 'preview'; changes: Changes },
): Promise<ImportSummary> {
  const query = new URLSearchParams({
    upload: String(upload?.id),
    kind: mapping?.kind ?? '',
    mapping: JSON.stringify(mapping),
    file_name: name,
    mode,
    changes,
  })
  return callApi(`${base(slug)}/imports?${query}`, {
    method: 'POST',
    headers: { Prefer: 'respond-async', ...(mode === 'publish' && { 'Idempotency-Key': publishKey }) },
  })
}

export const detailOf = (slug: string, id: number, signal: AbortSignal): Promise<ImportDetail> =>
  callApi(`${base(slug)}/imports/${id}`, { signal })

export const saveMapping = (slug: string, { mapping, inspection }: Incoming): Promise<unknown> =>
  sendJson('POST', `${base(slug)}/import-mappings`, { mapping, headers: inspection?.headers })

/** What is left of a file that nobody wants to import. */
export const forgetUpload = (slug: string, id: number): Promise<unknown> =>
  sendJson('DELETE', `${base(slug)}/uploads/${id}`)
