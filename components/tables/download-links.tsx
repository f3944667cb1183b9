'use client'

import { FORMAT_NAMES, inFormat, useDownloadFormat } from './download-format'

const FORMATS = ['csv', 'tsv', 'xlsx', 'json'] as const

/** The table above as a file, what was taken last first. @param href the table's address in the API, with what is filtered */
export function DownloadLinks({ href, of }: { href: string; of: string }) {
  const [last, remember] = useDownloadFormat(FORMATS)
  return (
    <p className="downloads row small">
      <span className="muted">Download</span>
      {[last, ...FORMATS.filter((one) => one !== last)].map((format) => (
        <a
          key={format}
          href={inFormat(href, format)}
          download
          onClick={() => remember(format)}
          aria-label={`${of} as ${FORMAT_NAMES[format]}`}
        >
          {FORMAT_NAMES[format]}
        </a>
      ))}
    </p>
  )
}
