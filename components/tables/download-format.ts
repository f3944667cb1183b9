'use client'

import { useSyncExternalStore } from 'react'

export type FileFormat = 'csv' | 'tsv' | 'xlsx' | 'json'
export const FORMAT_NAMES: Record<FileFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  xlsx: 'Excel',
  json: 'JSON',
}

const KEY = 'laurel-download'
const listeners = new Set<() => void>()

/** What this browser downloaded last among these, and how to remember another one; the first where it knows none. */
export function useDownloadFormat(
  formats: readonly FileFormat[],
): [FileFormat, (format: FileFormat) => void] {
  const kept = useSyncExternalStore(subscribe, read, () => null)
  return [formats.find((one) => one === kept) ?? formats[0] ?? 'csv', remember]
}

/** @param href an address of the API, with what is filtered */
export const inFormat = (href: string, format: FileFormat): string =>
  `${href}${href.includes('?') ? '&' : '?'}format=${format}`

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A browser may keep nothing for this site, and says so by an error. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** JSON is for programs: nobody reads it because he read it once. */
function remember(format: FileFormat): void {
  if (format === 'json') return
  try {
    localStorage.setItem(KEY, format)
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
