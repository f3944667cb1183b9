import { askForProof } from './ask-for-proof'

/** What is wrong at which field; empty for errors that no field causes. */
export type FieldIssue = { path: string; message: string }

/** The API's own words about what went wrong and what to do next. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly issues: FieldIssue[] = [],
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

const UNREACHABLE = 'Laurel did not answer. Check the connection and try again; nothing was changed.'
const SESSION_OVER = 'Your session has ended. Reload the page to sign in again; nothing was changed.'
const UNREADABLE = 'Laurel answered in a way this page does not understand. Reload the page and try again.'

export const unreachable = (): ApiError => new ApiError('unreachable', UNREACHABLE)

/**
 * Calls Laurel's own API. Where it wants to be sure who asks, the person is asked, and then the same is sent once more.
 * @throws ApiError in the API's words, or in ours when it cannot be reached.
 */
export async function callApi<T>(url: string, init?: RequestInit): Promise<T> {
  try {
    return await callOnce<T>(url, init)
  } catch (error) {
    const unsure = error instanceof ApiError && error.code === 'proof_required'
    if (!unsure || !(await askForProof())) throw error
    return callOnce<T>(url, init)
  }
}

async function callOnce<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (init?.signal?.aborted) throw error
    throw unreachable()
  })
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  throw readError(body)
}

export function readError(body: unknown): ApiError {
  const error = (body as { error?: Partial<ApiError> } | null)?.error
  if (!error?.message) return new ApiError('unreadable', UNREADABLE)
  if (error.code === 'unauthorized') return new ApiError(error.code, SESSION_OVER)
  return new ApiError(error.code ?? 'internal', error.message, error.issues)
}

/** For `useMutation`: JSON to the API and back. */
export const sendJson = <T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<T> =>
  callApi<T>(url, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
