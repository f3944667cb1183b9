const FORMATS = ['csv', 'tsv', 'json'] as const

/** The table above as a file. @param href the table's address in the API, with what is filtered */
export function DownloadLinks({ href, of }: { href: string; of: string }) {
  const to = (format: string) => `${href}${href.includes('?') ? '&' : '?'}format=${format}`
  return (
    <p className="downloads row small">
      <span className="muted">Download</span>
      {FORMATS.map((format) => (
        <a key={format} href={to(format)} download aria-label={`${of} as ${format.toUpperCase()}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
